package dev.paritylint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a run stands on standard error, and only where it is asked for. */
class JournalTest {
  private final StringWriter err = new StringWriter();
  private final PrintWriter writer = new PrintWriter(err);

  @Test
  void a_short_run_shows_no_progress() {
    Journal journal = new Journal(writer, Progress.on(writer, "", "xterm"));
    journal.begin("reading");
    journal.end();
    assertEquals("", err.toString());
  }

  @Test
  void after_a_second_a_terminal_shows_what_is_done_and_nothing_of_it_stays()
      throws InterruptedException {
    Journal journal = new Journal(writer, Progress.on(writer, "", "xterm"));
    journal.begin("reading");
    for (int waited = 0; err.toString().isEmpty() && waited < 300; waited++) {
      Thread.sleep(100);
    }
    journal.end();
    String shown = err.toString();
    assertTrue(shown.matches("(?s).*paritylint: reading, [1-9][0-9]* s.*"), shown);
    assertTrue(shown.endsWith("\r\u001b[K"), shown);
  }

  @Test
  void who_wants_it_quiet_sees_no_progress() throws InterruptedException {
    Journal journal = new Journal(writer, Progress.on(writer, "", "xterm"));
    journal.tell(Detail.QUIET);
    journal.begin("reading");
    Thread.sleep(1300);
    journal.end();
    assertEquals("", err.toString());
  }

  @ParameterizedTest(name = "CI={0} TERM={1}")
  @CsvSource({"true, xterm", "1, xterm", "'', dumb"})
  void neither_ci_nor_a_dumb_terminal_shows_progress(String ci, String term)
      throws InterruptedException {
    Journal journal = new Journal(writer, Progress.on(writer, ci, term));
    journal.begin("reading");
    Thread.sleep(1100);
    journal.end();
    assertEquals("", err.toString());
  }

  @Test
  void the_files_are_told_with_their_readers_and_why_others_are_left_out(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("docker-compose.staging.yml"), "services: {api: {}}\n");
    Files.writeString(folder.resolve("docker-compose.production.yml"), "services: {api: {}}\n");
    Files.writeString(folder.resolve("logo.png"), "");
    Files.createDirectories(folder.resolve("tests"));
    Files.writeString(folder.resolve("tests/.env"), "A=1\n");

    CliRun plain = CliRun.in(folder, "lint");
    CliRun run = CliRun.in(folder, "--verbose", "lint");
    assertEquals(
        """
        paritylint: read docker-compose.production.yml as compose of production
        paritylint: read docker-compose.staging.yml as compose of staging
        paritylint: left out logo.png, no kind of file that sets anything
        paritylint: left out tests/.env, in tests, examples or vendored code, which do not run
        """,
        run.err().replaceFirst("paritylint: took .*\n", ""));
    assertEquals(plain.out(), run.out());
  }

  @Test
  void a_refusal_has_its_trace_only_where_it_is_asked_for(@TempDir Path folder) {
    assertTrue(CliRun.in(folder, "--debug", "explain", "no/rule").err().contains("\tat "));
    assertEquals(1, CliRun.in(folder, "explain", "no/rule").err().lines().count());
  }

  @Test
  void the_steps_are_timed_on_standard_error_only(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve(".env.production"), "A=1\n");
    CliRun run = CliRun.in(folder, "lint", "--debug");
    assertTrue(run.err().matches("(?s).*paritylint: reading took \\d+ ms\n.*"), run.err());
    assertEquals(CliRun.in(folder, "lint").out(), run.out());
  }

  @Test
  void a_quiet_run_prints_findings_and_nothing_else(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve(".env.production"), "A=1\n");
    CliRun clean = CliRun.in(folder, "--quiet");
    assertEquals(new CliRun(0, "", ""), clean);

    for (String name : List.of("staging", "production")) {
      Files.writeString(
          folder.resolve("docker-compose." + name + ".yml"),
          "services: {api: {environment: {REQUEST_TIMEOUT: %d}}}\n".formatted(name.length()));
    }
    CliRun run = CliRun.in(folder, "lint", "-q");
    assertEquals(1, run.exit());
    assertTrue(run.out().startsWith("warning[timeout/parity]"), run.out());
    assertTrue(!run.out().contains("settings compared"), run.out());
  }
}
