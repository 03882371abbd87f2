package dev.paritylint.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.cli.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hook's question to a real repository: what would this commit introduce? */
class HookTest {
  private static final Path SCRIPT = Path.of("scripts/deploy_to_gcp.py");

  @TempDir Path repository;

  /** The example as it is, mistakes and all, is the last commit. */
  @BeforeEach
  void commit_the_example() throws IOException, InterruptedException {
    for (Map.Entry<String, String> file : Example.files(Example.BROKEN).entrySet()) {
      Path path = repository.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    git("init", "-q");
    git("add", "--all");
    git("commit", "-q", "-m", "as it is");
  }

  @Test
  void a_commit_that_points_production_at_staging_is_stopped() throws Exception {
    replace(
        SCRIPT,
        "\"FRONTEND_URL\": \"https://app.example.com\"",
        "\"FRONTEND_URL\": \"https://app.staging.example.com\"");
    git("add", "--all");

    CliRun run = CliRun.in(repository, "hook", "run");

    assertEquals(1, run.exit(), run.toString());
    assertTrue(run.out().contains("error[url/cross-environment]: FRONTEND_URL"), run.out());
    assertTrue(run.out().contains("14 findings are in the last commit already"), run.out());
    assertTrue(
        !run.out().contains("AUTH_SERVICE_URL"), "an old finding is no matter of this commit");
  }

  @Test
  void a_commit_that_has_nothing_to_do_with_it_passes() throws Exception {
    Files.writeString(repository.resolve("README.md"), "# hello\n");
    git("add", "--all");

    CliRun run = CliRun.in(repository, "hook", "run");

    assertEquals(0, run.exit(), run.toString());
    assertEquals("", run.err());
  }

  @Test
  void a_change_to_configuration_that_adds_no_finding_passes() throws Exception {
    replace(SCRIPT, "\"LOG_FORMAT\": \"json\"", "\"LOG_FORMAT\": \"text\"");
    git("add", "--all");

    assertEquals(0, CliRun.in(repository, "hook", "run").exit());
  }

  @Test
  void what_a_baseline_knows_is_not_spoken_of() throws Exception {
    CliRun.in(repository, "baseline");
    git("add", "--all");
    git("commit", "-q", "-m", "as it is, written down");
    replace(SCRIPT, "\"LOG_FORMAT\": \"json\"", "\"LOG_FORMAT\": \"text\"");
    git("add", "--all");

    assertEquals(new CliRun(0, "", ""), CliRun.in(repository, "hook", "run"));
  }

  @Test
  void what_is_not_staged_does_not_count() throws Exception {
    replace(SCRIPT, "https://app.example.com", "https://app.staging.example.com");
    Files.writeString(repository.resolve("staging.env"), "REGION=eu\n");
    git("add", "staging.env");

    assertEquals(0, CliRun.in(repository, "hook", "run").exit());
  }

  @Test
  void what_the_commit_fixes_is_counted() throws Exception {
    replace(SCRIPT, "\"DATABASE_CONNECT_TIMEOUT\": \"5\"", "\"DATABASE_CONNECT_TIMEOUT\": \"15\"");
    git("add", "--all");

    CliRun run = CliRun.in(repository, "hook", "run");

    assertEquals(
        new CliRun(
            0,
            "14 findings are in the last commit already; 'paritylint' shows them; this commit"
                + " fixes 1\n",
            ""),
        run);
  }

  @Test
  void everything_is_reported_when_asked() throws Exception {
    CliRun all = CliRun.in(repository, "hook", "run", "--all");

    assertEquals(CliRun.in(repository, "lint"), all);
    assertEquals(1, all.exit());
  }

  @Test
  void what_stops_a_commit_can_be_chosen() throws Exception {
    String last = ",\n                \"DATABASE_CONNECT_TIMEOUT\": \"15\"";
    replace(SCRIPT, "\"60\"" + last, "\"90\"" + last);
    git("add", "--all");

    CliRun strict = CliRun.in(repository, "hook", "run");
    CliRun lenient = CliRun.in(repository, "hook", "run", "--fail-on", "error");

    assertEquals(strict.out(), lenient.out());
    assertEquals("1 0", strict.exit() + " " + lenient.exit(), strict.toString());
  }

  @Test
  void a_push_is_judged_against_what_the_remote_has() throws Exception {
    String first = head();
    git("update-ref", "refs/remotes/origin/main", first);
    replace(
        SCRIPT,
        "\"FRONTEND_URL\": \"https://app.example.com\"",
        "\"FRONTEND_URL\": \"https://app.staging.example.com\"");
    git("commit", "-q", "-a", "-m", "wrong");
    String wrong = head();
    git("commit", "-q", "--allow-empty", "-m", "nothing");
    String none = "0".repeat(40);

    CliRun known = push("refs/heads/main " + head() + " refs/heads/main " + first);
    CliRun fresh = push("refs/heads/main " + head() + " refs/heads/new " + none);
    assertEquals(1, known.exit(), known.toString());
    assertTrue(known.out().contains("error[url/cross-environment]: FRONTEND_URL"), known.out());
    assertTrue(known.out().contains("14 findings are in the remote already"), known.out());
    assertEquals(known, fresh);

    CliRun nothing = new CliRun(0, "", "");
    assertEquals(nothing, push("refs/heads/main " + head() + " refs/heads/main " + wrong));
    assertEquals(nothing, push("(delete) " + none + " refs/heads/main " + first));
    assertEquals(nothing, push(""));
  }

  @Test
  void a_merge_is_not_blamed_for_what_either_side_has() throws Exception {
    String first = head();
    git("checkout", "-q", "-b", "topic");
    replace(
        SCRIPT,
        "\"FRONTEND_URL\": \"https://app.example.com\"",
        "\"FRONTEND_URL\": \"https://app.staging.example.com\"");
    git("commit", "-q", "-a", "-m", "wrong on topic");
    git("update-ref", "refs/remotes/origin/topic", head());
    String topic = head();
    git("checkout", "-q", "-b", "other", first);
    Files.writeString(repository.resolve("README.md"), "# other\n");
    git("add", "--all");
    git("commit", "-q", "-m", "other");
    git("update-ref", "refs/remotes/origin/other", head());
    git("merge", "-q", "-m", "merged", "topic");

    CliRun merged = push("refs/heads/other " + head() + " refs/heads/other " + topic);

    assertEquals(0, merged.exit(), merged.toString());
  }

  private CliRun push(String line) {
    return CliRun.given(line + "\n", repository, "hook", "run", "--pre-push");
  }

  private String head() throws Exception {
    return git("rev-parse", "HEAD").strip();
  }

  private void replace(Path file, String old, String replacement) throws IOException {
    Path path = repository.resolve(file);
    String text = Files.readString(path);
    assertTrue(text.contains(old), "nothing to replace");
    Files.writeString(path, text.replace(old, replacement));
  }

  private String git(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=a", "-c", "user.email=a@example.com"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(repository.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }
}
