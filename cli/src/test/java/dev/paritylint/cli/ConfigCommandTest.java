package dev.paritylint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds: what is declared, what was detected, and what nobody decided. */
class ConfigCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void declared_and_detected_parts() throws IOException {
    write("docker-compose.staging.yml", "services: {api: {environment: {A: 1}}}\n");
    write("docker-compose.production.yml", "services: {api: {environment: {A: 1}}}\n");
    write("config/staging.env", "A=1\n");
    write("config/production.env", "A=1\n");
    write(
        "paritylint.yml",
        """
        version: 1
        environments:
          production:
            aliases: [live]
            class: production
            deployments:
              - compose: docker-compose.production.yml
        services:
          api: [api_backend]
        meanings:
          EDGE_PATIENCE: {means: websocket-idle, unit: ms}
        rules:
          timeout/parity: error
          variable/secret: off
        custom-rules:
          acme/replicas:
            select: {kind: attribute, name: "*.replicas"}
            expect: equal
        waivers:
          - rule: variable/parity
            setting: api.A
            environments: [staging, production]
            reason: "one: two"
            owner: platform
            expires: 2027-01-31
        baseline: known.json
        """);
  }

  @Test
  void for_people() {
    Approvals.verify(CliRun.in(folder, "config").out());
  }

  @Test
  void for_programs() {
    Approvals.verify(CliRun.in(folder, "config", "--format", "json").out());
  }

  @Test
  void the_text_is_a_configuration_itself() throws IOException {
    String lint = CliRun.in(folder, "lint").out();
    write("paritylint.yml", CliRun.in(folder, "config").out());
    assertEquals(withoutLines(lint), withoutLines(CliRun.in(folder, "lint").out()));
  }

  private static String withoutLines(String report) {
    return report.replaceAll("paritylint\\.yml:\\d+", "paritylint.yml");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
