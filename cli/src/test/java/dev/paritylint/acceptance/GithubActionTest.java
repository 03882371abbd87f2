package dev.paritylint.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.cli.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code action.yml} does on a runner, its script run with the variables that GitHub sets. */
class GithubActionTest {
  private static final Path ACTION = Example.REPOSITORY.resolve("action.yml");
  private static final Pattern SCRIPT =
      Pattern.compile("^ {6}run: \\|\n((?: {8}.*\n|\n)+)", Pattern.MULTILINE);
  private static final Pattern VARIABLE =
      Pattern.compile("^ {8}(PARITYLINT_\\w+): (\\$\\{\\{.*}})$", Pattern.MULTILINE);
  private static final Pattern INPUT = Pattern.compile("^ {2}([a-z-]+):$", Pattern.MULTILINE);

  @TempDir private Path temporary;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          PATH   | FAIL-ON | SINCE | SARIF   | ARGS                   | WORDS
          .      | warning | none  | ''      | ''                     | lint;--path-base;repo;--format;github;--fail-on;warning;--;.
          a b    | error   | none  | ''      | ''                     | lint;--path-base;repo;--format;github;--fail-on;error;--;a b
          .      | note    | 1a2b  | ''      | ''                     | lint;--path-base;repo;--format;github;--fail-on;note;--changed-since;1a2b;--;.
          .      | warning | none  | o.sarif | ''                     | lint;--path-base;repo;--format;github;--fail-on;warning;--format;sarif=o.sarif;--;.
          -x     | warning | none  | ''      | --waived --verbose     | lint;--path-base;repo;--format;github;--fail-on;warning;--waived;--verbose;--;-x
          $(id)  | warning | none  | ''      | $(touch gone) `id` ; * | lint;--path-base;repo;--format;github;--fail-on;warning;$(touch;gone);`id`;;;*;--;$(id)
          """)
  void inputs_become_words_and_nothing_else(
      String path, String failOn, String since, String sarif, String args, String words)
      throws IOException, InterruptedException {
    Map<String, String> variables =
        Map.of(
            "PARITYLINT_PATH", path,
            "PARITYLINT_FAIL_ON", failOn,
            "PARITYLINT_CHANGED_SINCE", since,
            "PARITYLINT_SARIF", sarif,
            "PARITYLINT_ARGS", args);

    assertEquals(new ShellRun(0, ""), step(variables));

    assertEquals(words, String.join(";", noted()));
    assertFalse(Files.exists(temporary.resolve("gone")));
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2", "3"})
  void the_step_ends_as_the_run_did_and_says_so(int exit) throws Exception {
    Files.writeString(temporary.resolve("o.sarif"), "{}");

    ShellRun run =
        step(Map.of("NOTED_EXIT", Integer.toString(exit), "PARITYLINT_SARIF", "o.sarif"));

    assertEquals(new ShellRun(exit, ""), run);
    assertEquals("exit-code=" + exit + "\nsarif=o.sarif\n", outputs());
  }

  @Test
  void a_file_that_was_not_written_is_no_output() throws Exception {
    step(Map.of("PARITYLINT_SARIF", "none.sarif"));

    assertEquals("exit-code=0\n", outputs());
  }

  @Test
  void the_words_of_a_pull_request_report_what_it_introduces() throws Exception {
    Path shop = Files.createDirectory(temporary.resolve("shop"));
    Checkout checkout = Checkout.of(shop);
    checkout.commit("as it is");
    checkout.replace(
        "docker-compose.staging.yml", "REGION: eu", "REGION: eu\n      QUOTES_BOOK: main");
    step(Map.of("PARITYLINT_CHANGED_SINCE", "HEAD", "PARITYLINT_SARIF", "o.sarif"));

    CliRun run = CliRun.in(shop, noted().toArray(String[]::new));

    assertEquals(1, run.exit(), run::toString);
    assertTrue(run.out().startsWith("::warning "), run.out());
    assertTrue(run.out().contains("QUOTES_BOOK"), run.out());
    assertTrue(Files.readString(shop.resolve("o.sarif")).contains("QUOTES_BOOK"));
  }

  @Test
  void it_takes_nothing_of_anybody_else_and_no_input_into_its_script() throws IOException {
    String action = Files.readString(ACTION);

    assertTrue(action.contains("  using: composite\n"));
    assertFalse(action.contains("uses:"), "a foreign action");
    assertFalse(script().contains("${{"), "an input that the shell would read as code");
    assertEquals(1, action.split("shell: bash", -1).length - 1);
    Set<String> inputs = new TreeSet<>();
    String declared = action.substring(action.indexOf("inputs:"), action.indexOf("outputs:"));
    INPUT.matcher(declared).results().forEach(found -> inputs.add(found.group(1)));
    Set<String> used = new TreeSet<>();
    Matcher use = Pattern.compile("inputs\\.([a-z-]+)").matcher(action);
    while (use.find()) {
      used.add(use.group(1));
    }
    assertEquals(inputs, used);
    assertEquals(7, VARIABLE.matcher(action).results().count());
  }

  /** The inputs not given have their defaults. */
  private ShellRun step(Map<String, String> given) throws IOException, InterruptedException {
    ShellRun.noting(temporary.resolve("action/hooks/paritylint"));
    Map<String, String> variables =
        new HashMap<>(
            Map.of(
                "GITHUB_OUTPUT", temporary.resolve("outputs").toString(),
                "NOTED", temporary.resolve("noted").toString(),
                "PARITYLINT_ACTION", temporary.resolve("action").toString(),
                "PARITYLINT_PATH", ".",
                "PARITYLINT_FAIL_ON", "warning",
                "PARITYLINT_CHANGED_SINCE", "none",
                "PARITYLINT_SARIF", "",
                "PARITYLINT_ARGS", "",
                "PARITYLINT_JAVA_HOME", ""));
    variables.putAll(given);
    return ShellRun.of(
        temporary, variables, "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script());
  }

  private static String script() throws IOException {
    Matcher script = SCRIPT.matcher(Files.readString(ACTION));
    assertTrue(script.find());
    return script.group(1).replaceAll("(?m)^ {8}", "");
  }

  private List<String> noted() throws IOException {
    return Files.readAllLines(temporary.resolve("noted"));
  }

  private String outputs() throws IOException {
    return Files.readString(temporary.resolve("outputs"));
  }
}
