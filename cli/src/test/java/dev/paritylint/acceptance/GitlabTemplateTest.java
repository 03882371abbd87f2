package dev.paritylint.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.cli.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** What {@code templates/paritylint.yml} runs in a job. */
class GitlabTemplateTest {
  private static final Path TEMPLATE = Example.REPOSITORY.resolve("templates/paritylint.yml");
  private static final Pattern SCRIPT =
      Pattern.compile("^ {2}script:\n {4}- \\|\n((?: {6}.*\n)+)", Pattern.MULTILINE);
  private static final Pattern INPUT = Pattern.compile("^ {4}([a-z-]+):$", Pattern.MULTILINE);
  private static final Pattern USE = Pattern.compile("\\$\\[\\[ inputs\\.([a-z-]+) ]]");

  @TempDir private Path temporary;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          PATH | FAIL-ON | SINCE                           | ARGS     | WORDS
          .    | warning | ''                              | ''       | --fail-on;warning;--;.
          .    | warning | none                            | ''       | --fail-on;warning;--;.
          .    | warning | $CI_MERGE_REQUEST_DIFF_BASE_SHA | ''       | --fail-on;warning;--;.
          a b  | error   | 1a2b                            | --waived | --fail-on;error;--changed-since;1a2b;--waived;--;a b
          """)
  void inputs_become_words(String path, String failOn, String since, String args, String words)
      throws IOException, InterruptedException {
    assertEquals(
        "lint;--path-base;repo;--format;concise;--format;gitlab=gl-code-quality-report.json;"
            + words,
        String.join(";", job(path, failOn, since, args)));
  }

  @Test
  void the_words_find_what_the_merge_request_introduces_and_leave_the_report() throws Exception {
    Path shop = Files.createDirectory(temporary.resolve("shop"));
    Checkout checkout = Checkout.of(shop);
    checkout.commit("as it is");
    checkout.replace(
        "docker-compose.staging.yml", "REGION: eu", "REGION: eu\n      QUOTES_BOOK: main");

    CliRun run = CliRun.in(shop, job(".", "warning", "HEAD", "").toArray(String[]::new));

    assertEquals(1, run.exit(), run::toString);
    assertTrue(
        Files.readString(shop.resolve("gl-code-quality-report.json")).contains("QUOTES_BOOK"));
  }

  @Test
  void every_input_is_used_and_none_is_read_as_code() throws IOException {
    String template = Files.readString(TEMPLATE);
    Set<String> inputs = new TreeSet<>();
    String declared = template.substring(0, template.indexOf("\n---\n"));
    INPUT.matcher(declared).results().forEach(found -> inputs.add(found.group(1)));
    Set<String> used = new TreeSet<>();
    USE.matcher(template).results().forEach(found -> used.add(found.group(1)));

    assertEquals(inputs, used);
    assertEquals(6, inputs.size());
    assertEquals(false, USE.matcher(script()).find());
  }

  private List<String> job(String path, String failOn, String since, String args)
      throws IOException, InterruptedException {
    ShellRun.noting(temporary.resolve("bin/paritylint"));
    Path noted = temporary.resolve("noted");
    ShellRun run =
        ShellRun.of(
            temporary,
            Map.of(
                "PATH", temporary.resolve("bin") + ":/usr/bin:/bin",
                "NOTED", noted.toString(),
                "PARITYLINT_PATH", path,
                "PARITYLINT_FAIL_ON", failOn,
                "PARITYLINT_CHANGED_SINCE", since,
                "PARITYLINT_ARGS", args),
            "sh",
            "-ec",
            script());
    assertEquals(new ShellRun(0, ""), run);
    return Files.readAllLines(noted);
  }

  private static String script() throws IOException {
    Matcher script = SCRIPT.matcher(Files.readString(TEMPLATE));
    assertTrue(script.find());
    return script.group(1).replaceAll("(?m)^ {6}", "");
  }
}
