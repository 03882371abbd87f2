package dev.paritylint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several forms of one run, and where each goes. */
class FormatOptionsTest {
  @TempDir Path folder;

  @BeforeEach
  void a_shop_below_a_repository() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    Files.createDirectory(folder.resolve("shop"));
    for (String environment : List.of("staging", "production")) {
      String limit = environment.equals("staging") ? "5" : "30";
      Files.writeString(
          folder.resolve("shop/docker-compose." + environment + ".yml"),
          "services:\n  api:\n    environment:\n      REQUEST_TIMEOUT: " + limit + "\n");
    }
  }

  @Test
  void one_run_is_printed_in_several_forms() throws IOException {
    CliRun run = run("--format", "sarif=a.sarif", "--format", "concise", "--format", "junit=a.xml");

    assertEquals(1, run.exit());
    assertTrue(
        run.out().startsWith("docker-compose.staging.yml:4:24: warning[timeout/parity] "),
        run.out());
    assertTrue(read("a.sarif").contains("\"version\": \"2.1.0\""));
    assertTrue(read("a.xml").contains("<testsuite name=\"timeout/parity\" tests=\"1\""));
  }

  @Test
  void output_takes_the_one_form_without_a_file() throws IOException {
    CliRun run = run("--format", "concise", "--format", "json=a.json", "--output", "a.txt");

    assertEquals("", run.out());
    assertTrue(read("a.txt").contains("timeout/parity"));
    assertTrue(read("a.json").startsWith("{"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          FORMAT     | PATH
          json       | "docker-compose.staging.yml"
          junit      | name="docker-compose.staging.yml:
          checkstyle | name="docker-compose.staging.yml"
          markdown   | docker-compose.staging.yml:4:24
          sarif      | "shop/docker-compose.staging.yml"
          gitlab     | "shop/docker-compose.staging.yml"
          github     | file=shop/docker-compose.staging.yml,
          """)
  void services_get_paths_from_the_repository_and_others_from_the_folder(
      String format, String path) {
    String relative = run("--format", format).out().replace("\\_", "_");

    assertTrue(relative.contains(path), relative);
  }

  @Test
  void the_base_of_paths_can_be_chosen_for_all() {
    assertTrue(run("--format", "sarif", "--path-base", "root").out().contains("\"docker-compose."));
    assertTrue(run("--format", "json", "--path-base", "repo").out().contains("\"shop/docker-"));
  }

  @Test
  void a_file_is_replaced_as_a_whole_and_nothing_stays_beside_it() throws IOException {
    Files.writeString(folder.resolve("a.json"), "old ".repeat(10_000));

    run("--format", "json=a.json");

    assertTrue(read("a.json").endsWith("}\n"));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          List.of(".git", "a.json", "shop"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void a_file_that_cannot_be_written_is_a_mistake() {
    CliRun run = run("--format", "json=no/where.json");

    assertEquals(2, run.exit());
    assertEquals(
        "paritylint: cannot write 'no/where.json'; name a file in an existing folder\n", run.err());
  }

  @Test
  void where_nothing_can_be_linted_programs_get_their_documents() throws IOException {
    Files.createDirectory(folder.resolve("empty"));

    CliRun run = CliRun.in(folder, "empty", "--format", "text", "--format", "sarif=a.sarif");

    assertEquals(3, run.exit());
    assertEquals("", run.out());
    assertTrue(read("a.sarif").contains("\"results\": []"));
  }

  @Test
  void the_table_is_appended_to_the_summary_of_the_step() throws IOException {
    Files.writeString(folder.resolve("summary"), "before\n");
    Map<String, String> variables = Map.of("GITHUB_STEP_SUMMARY", "summary");

    CliRun.in(folder, variables, "shop", "--format", "github");

    assertTrue(read("summary").startsWith("before\n### paritylint\n"));
    assertTrue(read("summary").contains("| warning | timeout/parity | shop/docker-compose"));
  }

  @Test
  void other_forms_leave_the_summary_of_the_step_alone() {
    Map<String, String> variables = Map.of("GITHUB_STEP_SUMMARY", "summary");

    CliRun.in(folder, variables, "shop", "--format", "markdown");

    assertFalse(Files.exists(folder.resolve("summary")));
  }

  @Test
  void a_summary_that_is_full_gets_no_more() throws IOException {
    Files.writeString(folder.resolve("summary"), "x".repeat(1024 * 1024 - 10));

    CliRun.in(folder, Map.of("GITHUB_STEP_SUMMARY", "summary"), "shop", "--format", "github");

    assertEquals(1024 * 1024 - 10, Files.size(folder.resolve("summary")));
  }

  @Test
  void a_summary_that_cannot_be_written_changes_no_exit_code() {
    Map<String, String> variables = Map.of("GITHUB_STEP_SUMMARY", "no/where");

    CliRun run = CliRun.in(folder, variables, "shop", "--format", "github");

    assertEquals(1, run.exit());
    assertTrue(run.err().contains("cannot write the step's summary"), run.err());
  }

  @Test
  void the_page_has_a_row_for_each_format() throws IOException {
    List<String> rows =
        Pattern.compile("^\\| `(\\w+)` \\|", Pattern.MULTILINE)
            .matcher(Files.readString(Path.of("..", "docs", "formats.md")))
            .results()
            .map(found -> found.group(1))
            .toList();

    assertEquals(LintFormat.labels(), rows);
  }

  private CliRun run(String... options) {
    String[] words = Stream.concat(Stream.of("shop"), Stream.of(options)).toArray(String[]::new);
    return CliRun.in(folder, words);
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }
}
