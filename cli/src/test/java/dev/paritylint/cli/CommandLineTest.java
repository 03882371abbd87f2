package dev.paritylint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

  @Test
  void help_of_every_command() {
    Approvals.verify(
        Stream.concat(
                Stream.of("--help"),
                Stream.concat(
                    Program.COMMANDS.stream().map(name -> name + " --help"),
                    Stream.of("rules test --help", "hook install --help", "hook run --help")))
            .map(line -> "$ paritylint " + line + "\n" + CliRun.of(line.split(" ", -1)).out())
            .collect(Collectors.joining("\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          WORDS                | COMPLAINT
          lnit                 | no command, file or folder 'lnit'; did you mean 'lint'?
          enviroments          | no command, file or folder 'enviroments'; did you mean 'environments'?
          nowhere/at/all       | no file or folder 'nowhere/at/all'; name one that exists
          lint nowhere         | no file or folder 'nowhere'; name one that exists
          --fromat json        | unknown option '--fromat'; did you mean '--format'?
          lint --outptu=x      | unknown option '--outptu'; did you mean '--output'?
          --qqq                | unknown option '--qqq'; see 'paritylint lint --help'
          --format xml         | invalid value for option '--format' (NAME[=FILE]): 'xml' is none of text, concise, json, sarif, github, gitlab, junit, checkstyle, markdown, html; see 'paritylint lint --help'
          --format srif=x      | invalid value for option '--format' (NAME[=FILE]): 'srif' is none of text, concise, json, sarif, github, gitlab, junit, checkstyle, markdown, html; did you mean 'sarif'?
          --format sarif=      | invalid value for option '--format' (NAME[=FILE]): 'sarif=' names no file after its '='; see 'paritylint lint --help'
          --format json --format sarif | 'json' and 'sarif' both go to standard output; give each its own file, as in '--format sarif=FILE'
          --format json=a --format sarif=./b/../a | 'json' and 'sarif' both go to './b/../a'; give each its own file, as in '--format sarif=FILE'
          --format json=a --format sarif --output a | 'json' and 'sarif' both go to 'a'; give each its own file, as in '--format sarif=FILE'
          --format json=a --output b | each format names its own file, and nothing is left for 'b'; leave --output out
          --fail-on warn       | invalid value for option '--fail-on': 'warn' is none of error, warning, note; did you mean 'warning'?
          --color sometimes    | invalid value for option '--color': 'sometimes' is none of auto, always, never; see 'paritylint lint --help'
          --path-base repository | invalid value for option '--path-base': 'repository' is none of root, repo; see 'paritylint lint --help'
          --config missing.yml | no configuration 'missing.yml'; name a file that exists
          compare staging      | missing required parameter: 'B'; see 'paritylint compare --help'
          rules all            | unknown command 'all'; see 'paritylint rules --help'
          --verbos             | unknown option '--verbos'; did you mean '--verbose'?
          rules --format jsn   | invalid value for option '--format': 'jsn' is none of text, json, markdown; did you mean 'json'?
          completion fsh       | invalid value for positional parameter at index 0 (SHELL): 'fsh' is none of bash, zsh, fish; did you mean 'fish'?
          completion           | missing required parameter: 'SHELL'; see 'paritylint completion --help'
          init --forse         | unknown option '--forse'; did you mean '--force'?
          init nowhere         | no file or folder 'nowhere'; name one that exists
          config --format xml  | invalid value for option '--format': 'xml' is none of text, json; see 'paritylint config --help'
          explain timout/parity | unknown rule 'timout/parity'; did you mean 'timeout/parity'?; 'paritylint rules' lists them
          explain              | missing required parameter: 'RULE'; see 'paritylint explain --help'
          hook                 | missing required subcommand; see 'paritylint hook --help'
          hook instal          | unknown command 'instal'; did you mean 'install'?
          @arguments           | no file or folder '@arguments'; name one that exists
          """)
  void a_mistake_is_answered_with_one_sentence_and_exit_code_2(String words, String complaint) {
    CliRun run = CliRun.of(words.split(" ", -1));
    assertEquals("paritylint: " + complaint + "\n", run.err());
    assertEquals("", run.out());
    assertEquals(2, run.exit());
  }

  @Test
  void an_empty_folder_holds_nothing_to_lint() {
    Approvals.verify(CliRun.of());
  }

  @Test
  void an_empty_folder_is_a_document_for_programs() {
    Approvals.verify(CliRun.of("--format", "json"));
  }

  @Test
  void the_version_is_one_line() {
    CliRun run = CliRun.of("--version");
    assertEquals(0, run.exit());
    assertEquals(1, run.out().lines().filter(line -> line.startsWith("paritylint ")).count());
  }

  @Test
  void what_is_unknown_to_explain_is_a_mistake() {
    CliRun run = CliRun.of("explain", "no/rule");
    assertEquals("paritylint: unknown rule 'no/rule'; 'paritylint rules' lists them\n", run.err());
    assertEquals(2, run.exit());
  }

  @Test
  void a_mistake_in_the_configuration_is_told_with_its_place(@TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("paritylint.yml"), "version: 1\nenviroments:\n  staging: {}\n");
    Approvals.verify(CliRun.in(folder));
  }

  @Test
  void environments_are_shown_with_their_reasons(@TempDir Path folder) throws IOException {
    for (String name : List.of("staging", "production")) {
      Path root = Files.createDirectories(folder.resolve("terraform/" + name));
      Files.writeString(root.resolve("main.tf"), "provider \"google\" {}\n");
    }
    Approvals.verify(CliRun.in(folder, "environments"));
  }

  @Test
  void an_unknown_environment_is_answered_with_the_known_ones(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("docker-compose.staging.yml"), "services: {api: {}}\n");
    Files.writeString(folder.resolve("docker-compose.production.yml"), "services: {api: {}}\n");
    CliRun run = CliRun.in(folder, "--environment", "stagin");
    assertTrue(
        run.err().contains("'stagin'; did you mean 'staging'?; the environments are "), run.err());
    assertEquals(2, run.exit());
  }

  @Test
  void a_run_on_a_file_that_nothing_concerns_is_clean(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("README.md"), "");
    assertEquals(0, CliRun.in(folder, "README.md").exit());
  }

  @Test
  void results_go_to_a_file_when_one_is_named(@TempDir Path folder) throws IOException {
    CliRun run = CliRun.in(folder, "--format", "json", "--output", "report.json");
    assertEquals("", run.out());
    assertTrue(
        Files.readString(folder.resolve("report.json")).startsWith("{\n  \"version\": 1,\n"));
    assertEquals(
        "paritylint: cannot write 'no/where.json'; name a file in an existing folder\n",
        CliRun.in(folder, "--format", "json", "--output", "no/where.json").err());
  }
}
