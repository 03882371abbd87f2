package dev.paritylint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that is written says what was detected, and changes nothing. */
class InitCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void a_shop() throws IOException {
    for (String name : List.of("staging", "production")) {
      String api = name.equals("staging") ? "api-staging" : "api";
      write(
          "terraform/" + name + "/main.tf",
          """
          resource "google_compute_backend_service" "api" {
            name = "api"
            timeout_sec = var.timeout
          }
          variable "timeout" {}
          """);
      write(
          "terraform/" + name + "/" + name + ".tfvars",
          "timeout = " + (name.equals("staging") ? 30 : 3600) + "\n");
      write(
          "docker-compose." + (name.equals("staging") ? name : "prod") + ".yml",
          "services:\n  "
              + api
              + ":\n    image: shop/api\n    environment:\n"
              + "      REQUEST_TIMEOUT: "
              + (name.equals("staging") ? 30 : 60)
              + "\n");
    }
    write("docker-compose.yml", "services:\n  db:\n    image: postgres\n");
  }

  @Test
  void it_says_what_was_detected() {
    Approvals.verify(CliRun.in(folder, "init", "--stdout").out());
  }

  @Test
  void it_changes_nothing_that_is_found() throws IOException {
    CliRun before = CliRun.in(folder, "lint", "--format", "json");
    String compared = CliRun.in(folder, "settings", "--format", "json").out();
    assertEquals(1, before.exit(), before.err());

    CliRun init = CliRun.in(folder, "init");
    assertEquals(0, init.exit());
    assertEquals(
        "paritylint: wrote paritylint.yml; 'paritylint config' shows what holds with it\n",
        init.err());
    assertEquals("", init.out());
    assertTrue(Files.readString(folder.resolve("paritylint.yml")).contains("\ncompare:\n"));

    assertEquals(before, CliRun.in(folder, "lint", "--format", "json"));
    assertEquals(
        settings(compared), settings(CliRun.in(folder, "settings", "--format", "json").out()));
  }

  @Test
  void what_cannot_be_declared_is_described() throws IOException {
    write(
        "compose.yml",
        """
        services:
          web-prod:
            image: web
            environment: {A: x}
          web-staging:
            image: web
            environment: {A: y}
        """);
    CliRun before = CliRun.in(folder, "lint", "--format", "json");

    String text = CliRun.in(folder, "init", "--stdout").out();
    assertTrue(text.contains("# deployments, found each time:"), text);
    assertEquals(0, CliRun.in(folder, "init").exit());
    assertEquals(before, CliRun.in(folder, "lint", "--format", "json"));
  }

  @Test
  void a_configuration_is_never_written_over_unless_asked_to() throws IOException {
    write("paritylint.yml", "version: 1\n");
    CliRun refused = CliRun.in(folder, "init");
    assertEquals(2, refused.exit());
    assertEquals(
        "paritylint: there is a configuration 'FOLDER/paritylint.yml' already; write over it with"
            + " --force, or see what would be written with --stdout\n",
        refused.err());
    assertEquals("version: 1\n", Files.readString(folder.resolve("paritylint.yml")));

    assertEquals(0, CliRun.in(folder, "init", "--force").exit());
    assertTrue(Files.readString(folder.resolve("paritylint.yml")).contains("environments:"));
  }

  @Test
  void one_that_holds_from_above_is_not_put_aside_unless_asked_to() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    write("paritylint.yml", "version: 1\n");
    assertEquals(2, CliRun.in(folder, "init", "terraform").exit());
    assertFalse(Files.exists(folder.resolve("terraform/paritylint.yml")));
  }

  @Test
  void nothing_is_left_behind_beside_the_file() throws IOException {
    CliRun.in(folder, "init");
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          List.of(),
          files.map(Path::getFileName).map(Path::toString).filter(n -> n.contains("tmp")).toList());
    }
  }

  @Test
  void proposed_waivers_hold_nothing_until_somebody_says_why() throws IOException {
    CliRun init = CliRun.in(folder, "init", "--suggest-waivers");
    assertTrue(init.err().contains("proposed waiver"), init.err());
    CliRun lint = CliRun.in(folder, "lint");
    assertEquals(2, lint.exit());
    assertTrue(
        lint.err().lines().allMatch(line -> line.contains("a waiver has no `reason`; say why")),
        lint.err());

    Path file = folder.resolve("paritylint.yml");
    Files.writeString(file, Files.readString(file).replace("reason:\n", "reason: it is meant\n"));
    assertEquals(0, CliRun.in(folder, "lint").exit());
  }

  @Test
  void an_empty_folder_has_nothing_to_declare(@TempDir Path empty) {
    assertEquals(3, CliRun.in(empty, "init").exit());
    assertFalse(Files.exists(empty.resolve("paritylint.yml")));
  }

  /** The environments before them say that they are declared. */
  private static String settings(String document) {
    return document.substring(document.indexOf("\"settings\": ["));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
