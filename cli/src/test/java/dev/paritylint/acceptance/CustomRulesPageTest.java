package dev.paritylint.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.cli.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/custom-rules.md} shows is what a reader who types it off will see. */
class CustomRulesPageTest {
  private static final Pattern BLOCK =
      Pattern.compile("```(\\S+) (\\S+)\n(.*?)```\n", Pattern.DOTALL);

  @TempDir private Path folder;
  private final List<String> lint = new ArrayList<>();
  private String test = "";

  @BeforeEach
  void type_off_the_page() throws IOException {
    Matcher block =
        BLOCK.matcher(Files.readString(Example.REPOSITORY.resolve("docs/custom-rules.md")));
    while (block.find()) {
      switch (block.group(2)) {
        case "lint" -> lint.add(block.group(3));
        case "test" -> test = block.group(3);
        default -> Files.writeString(folder.resolve(block.group(2)), block.group(3));
      }
    }
  }

  @Test
  void the_findings_are_those_of_the_page() {
    CliRun run = CliRun.in(folder);
    assertEquals(2, lint.size());
    lint.forEach(finding -> assertTrue(run.out().contains(finding), run::toString));
    assertEquals(1, run.exit());
  }

  @Test
  void the_tests_end_as_on_the_page() {
    CliRun run = CliRun.in(folder, "rules", "test");
    assertEquals(test, run.out());
    assertEquals(0, run.exit());
  }

  @Test
  void a_test_that_fails_is_told_with_what_the_rule_found() throws IOException {
    Path config = folder.resolve("paritylint.yml");
    Files.writeString(config, Files.readString(config).replace("at-least: 2", "at-least: 3"));
    CliRun run = CliRun.in(folder, "rules", "test");
    assertEquals(
        """
        ok      acme/instances  one is too few
        FAILED  acme/instances  staging may run one: it finds that api runs with MIN_INSTANCES 2 in production; one is not enough
        2 tests, 1 failed
        """,
        run.out());
    assertEquals(1, run.exit());
  }

  @Test
  void without_tests_nothing_is_said_to_be_well() throws IOException {
    Files.writeString(folder.resolve("paritylint.yml"), "version: 1\n");
    CliRun run = CliRun.in(folder, "rules", "test");
    assertEquals("", run.out());
    assertEquals(
        "paritylint: no rule of the configuration has tests; write them below `custom-rules`\n",
        run.err());
    assertEquals(3, run.exit());
  }

  @Test
  void the_teams_rules_are_listed_and_explained() {
    assertTrue(CliRun.in(folder, "rules").out().contains("\nacme/pool "));
    assertEquals(
        """
        # acme/instances

        A rule of this repository (paritylint.yml:3:3). Severity: error

        {service} runs with MIN_INSTANCES {value}; one is not enough

        set MIN_INSTANCES to 2 or more
        """,
        CliRun.in(folder, "explain", "acme/instances").out());
  }

  @Test
  void an_id_that_ships_is_refused() throws IOException {
    Path config = folder.resolve("paritylint.yml");
    Files.writeString(config, Files.readString(config).replace("acme/pool", "timeout/parity"));
    CliRun run = CliRun.in(folder);
    assertTrue(run.err().contains("there is a rule `timeout/parity` already"), run.err());
    assertEquals(2, run.exit());
  }

  @Test
  void its_findings_are_waived_and_switched_off_as_any_others() throws IOException {
    Path config = folder.resolve("paritylint.yml");
    Files.writeString(
        config,
        Files.readString(config)
            + "rules: {acme/pool: off}\n"
            + "waivers: [{rule: acme/instances, reason: a small shop}]\n");
    Path compose = folder.resolve("docker-compose.prod.yml");
    Files.writeString(
        compose, Files.readString(compose) + "      # paritylint: ignore[acme/x] no\n");
    CliRun run = CliRun.in(folder);
    assertTrue(
        !run.out().contains("acme/instances") && !run.out().contains("acme/pool]"), run.out());
    assertTrue(run.out().contains("no rule is called acme/x"), run.out());
  }
}
