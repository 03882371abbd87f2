package dev.paritylint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentsCommandTest {
  private static void shop(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("compose.yml"),
        """
        services:
          postgres: {image: postgres}
          backend-prod: {image: backend, environment: {LOG_LEVEL: warn}}
          backend-staging: {image: backend, environment: {LOG_LEVEL: info}}
          frontend-prod: {image: shop/front}
        """);
    Files.writeString(
        folder.resolve("docker-compose.staging.yml"),
        """
        services:
          order-service: {image: orders}
          ui: {image: shop/front}
        """);
    Files.writeString(
        folder.resolve("docker-compose.production.yml"),
        """
        services:
          orders: {image: orders}
        """);
    Files.createDirectories(folder.resolve("clusters/a"));
    Files.writeString(folder.resolve("clusters/a/tenant-test.env"), "A=1\n");
  }

  @Test
  void parts_for_environments_matched_names_and_likely_aliases(@TempDir Path folder)
      throws IOException {
    shop(folder);
    Approvals.verify(CliRun.in(folder, "environments"));
  }

  @Test
  void the_same_for_programs(@TempDir Path folder) throws IOException {
    shop(folder);
    Approvals.verify(CliRun.in(folder, "environments", "--format", "json"));
  }
}
