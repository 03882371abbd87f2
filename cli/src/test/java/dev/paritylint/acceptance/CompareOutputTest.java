package dev.paritylint.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.cli.CliRun;
import dev.paritylint.cli.report.SchemaCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a comparison of the incident's example looks in every form. */
class CompareOutputTest {
  private static final Path SCHEMA =
      Example.REPOSITORY.resolve("docs/schemas/compare-v1.schema.json");

  @Test
  void as_text_with_everything() {
    Approvals.verify(compare("--all"));
  }

  @Test
  void as_markdown() {
    Approvals.verify(compare("--format", "markdown"));
  }

  @Test
  void as_csv() {
    Approvals.verify(compare("--format", "csv").replace("\r\n", "\n"));
  }

  @Test
  void as_json() {
    Approvals.verify(compare("--format", "json"));
  }

  @Test
  void as_html_without_style_and_script() {
    Approvals.verify(
        compare("--format", "html")
            .replaceAll("sha256-[^&]*", "sha256-…")
            .replaceAll("(?s)<style>.*?</style>", "<style>…</style>")
            .replaceAll("(?s)<script>.*?</script>", "<script>…</script>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {Example.BROKEN, Example.AS_PROPOSED, Example.FIXED})
  void json_fits_its_published_schema(String example) throws IOException {
    JsonMapper mapper = new JsonMapper();
    JsonNode schema = mapper.readTree(Files.readString(SCHEMA));
    CliRun run =
        CliRun.in(
            Example.REPOSITORY,
            "compare",
            "staging",
            "production",
            example,
            "--format",
            "json",
            "--all");
    assertEquals(List.of(), SchemaCheck.complaints(schema, mapper.readTree(run.out())));
  }

  @Test
  void the_schema_refuses_what_is_no_comparison() throws IOException {
    JsonMapper mapper = new JsonMapper();
    JsonNode schema = mapper.readTree(Files.readString(SCHEMA));
    String document =
        """
        {"version": 2, "environments": ["a"], "settings": [{"kind": "mood"}], "other": 1}
        """;
    assertEquals(
        List.of("additionalProperties", "const", "enum", "minItems", "required", "required"),
        SchemaCheck.complaints(schema, mapper.readTree(document)).stream()
            .map(complaint -> complaint.replaceAll(".* breaks (\\S+) .*", "$1"))
            .sorted()
            .toList());
  }

  @Test
  void environments_are_named_by_any_of_their_spellings_and_in_any_number(@TempDir Path folder)
      throws IOException {
    for (String name : List.of("dev", "stage", "prod")) {
      Files.writeString(folder.resolve("." + "env." + name), "LOG_LEVEL=" + name.length() + "\n");
    }
    String head = CliRun.in(folder, "compare", "stage", "prod", "dev").out();
    assertTrue(head.stripLeading().startsWith("staging "), head);
    CliRun run = CliRun.in(folder, "compare", "staging", "production", "dev", "--format", "csv");
    assertEquals(
        "agreement,service,kind,setting,staging,staging place,production,production place,"
            + "development,development place",
        run.out().lines().findFirst().orElse(""));
  }

  @Test
  void a_word_that_is_an_environment_and_a_folder_is_the_environment(@TempDir Path folder)
      throws IOException {
    for (String name : List.of("development", "staging", "production")) {
      Files.createDirectories(folder.resolve(name));
      Files.writeString(folder.resolve(name).resolve(".env"), "LOG_LEVEL=info\n");
    }
    CliRun run = CliRun.in(folder, "compare", "staging", "development", "production", "--all");
    assertEquals("", run.err());
    assertTrue(run.out().contains("production/.env:1"), run.out());
    CliRun below = CliRun.in(folder, "compare", "staging", "development", "./production");
    assertEquals(2, below.exit());
    assertTrue(below.err().contains("unknown environment 'staging'"), below.err());
  }

  @Test
  void mistakes_are_told_with_what_to_do(@TempDir Path folder) throws IOException {
    for (String name : List.of("staging", "production")) {
      Files.writeString(folder.resolve("." + "env." + name), "LOG_LEVEL=info\n");
    }
    assertEquals(
        "paritylint: unknown environment 'stagng'; did you mean 'staging'?; the environments are"
            + " production, staging\n",
        CliRun.in(folder, "compare", "stagng", "production").err());
    assertEquals(
        "paritylint: 'staging' is named twice; name different environments to compare\n",
        CliRun.in(folder, "compare", "staging", "staging").err());
    assertEquals(
        "paritylint: '.' is a folder; name two environments or more before it, see 'paritylint"
            + " environments'\n",
        CliRun.in(folder, "compare", "staging", ".").err());
    assertEquals(
        "paritylint: no file or folder 'no/where'; name one that exists\n",
        CliRun.in(folder, "compare", "staging", "production", "no/where").err());
    assertEquals(
        "paritylint: invalid value for option '--format': 'htm' is none of text, markdown, html,"
            + " csv, json; did you mean 'html'?\n",
        CliRun.in(folder, "compare", "staging", "production", "--format", "htm").err());
  }

  @Test
  void a_comparison_is_written_to_the_file_that_is_named(@TempDir Path folder) throws IOException {
    for (String name : List.of("staging", "production")) {
      Files.writeString(folder.resolve("." + "env." + name), "LOG_LEVEL=info\n");
    }
    CliRun run =
        CliRun.in(
            folder, "compare", "staging", "production", "--format", "html", "--output", "a.html");
    assertEquals("", run.out());
    String page = Files.readString(folder.resolve("a.html"));
    assertTrue(page.startsWith("<!doctype html>"), page);
    assertFalse(page.contains("{{"), page);
  }

  private static String compare(String... options) {
    String[] words = new String[4 + options.length];
    words[0] = "compare";
    words[1] = "staging";
    words[2] = "production";
    words[3] = Example.BROKEN;
    System.arraycopy(options, 0, words, 4, options.length);
    CliRun run = CliRun.in(Example.REPOSITORY, words);
    assertEquals(0, run.exit());
    return run.out();
  }
}
