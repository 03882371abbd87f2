package dev.paritylint.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code .pre-commit-hooks.yaml} starts, with the variables that the framework sets. */
class FrameworkEntryTest {
  private static final String NONE = "0".repeat(40);

  @TempDir private Path temporary;
  private Path repository = Path.of("");
  private Path entry = Path.of("");
  private Path program = Path.of("");

  @BeforeEach
  void a_clone_of_ours_and_a_repository() throws Exception {
    repository = Files.createDirectories(temporary.resolve("repository"));
    Checkout.of(repository).commit("as it is");
    entry = copy("hooks/framework");
    program = copy("hooks/paritylint");
  }

  @Test
  void nothing_staged_means_that_all_files_are_asked_for() throws Exception {
    assertEquals(List.of("lint"), words(Map.of(), "introduced"));
    assertEquals(List.of("lint"), words(Map.of(), "all"));
  }

  @Test
  void what_is_staged_is_judged_as_a_commit() throws Exception {
    Checkout checkout = new Checkout(repository);
    checkout.write("staging.env", "REGION=eu\n");
    checkout.git("add", "--all");

    assertEquals(
        List.of("hook", "run", "--fail-on", "error"),
        words(Map.of(), "introduced", "--fail-on", "error"));
    assertEquals(
        List.of("lint", "--fail-on", "error"), words(Map.of(), "all", "--fail-on", "error"));
  }

  @Test
  void a_pipeline_names_where_it_starts() throws Exception {
    assertEquals(
        List.of("lint", "--changed-since", "origin/main"),
        words(
            Map.of("PRE_COMMIT_FROM_REF", "origin/main", "PRE_COMMIT_TO_REF", "HEAD"),
            "introduced"));
  }

  @Test
  void a_push_is_told_as_git_tells_it() throws Exception {
    Map<String, String> push =
        Map.of(
            "PRE_COMMIT_LOCAL_BRANCH", "refs/heads/topic",
            "PRE_COMMIT_REMOTE_BRANCH", "refs/heads/other",
            "PRE_COMMIT_FROM_REF", "aaaa",
            "PRE_COMMIT_TO_REF", "bbbb");

    assertEquals(
        List.of("hook", "run", "--pre-push", "refs/heads/topic bbbb refs/heads/other aaaa"),
        words(push, "introduced"));
  }

  @Test
  void in_a_first_push_all_is_new() throws Exception {
    Map<String, String> push =
        Map.of(
            "PRE_COMMIT_LOCAL_BRANCH", "refs/heads/main",
            "PRE_COMMIT_REMOTE_BRANCH", "refs/heads/main");
    String head =
        ShellRun.of(repository, Map.of(), "git", "rev-parse", "refs/heads/main").output().strip();

    assertEquals(
        List.of(
            "hook", "run", "--pre-push", "refs/heads/main " + head + " refs/heads/main " + NONE),
        words(push, "introduced"));
  }

  @Test
  void how_it_ends_is_handed_on_and_it_can_be_passed_by() throws Exception {
    ShellRun.noting(program);

    assertEquals(1, run(Map.of("NOTED_EXIT", "1"), entry, "introduced").exit());
    assertEquals(0, run(Map.of("NOTED_EXIT", "1", "PARITYLINT_SKIP", "1"), entry, "all").exit());
  }

  @Test
  void one_of_this_revision_on_the_path_is_used_until_one_is_built_here() throws Exception {
    install("1.2.3");
    assertEquals(new ShellRun(0, "on the path\n"), run(installed(), program));

    built("built");
    Files.writeString(temporary.resolve("ours/cli/target/paritylint.complete"), "");
    assertEquals(new ShellRun(0, "built\n"), run(installed(), program));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2.4", "1.2.30", "1.2.3 abcdef"})
  void one_of_another_revision_on_the_path_gives_way_to_the_one_that_is_pinned(String revision)
      throws Exception {
    install(revision);
    buildable();
    new Checkout(temporary.resolve("ours")).commit("released");

    assertTrue(run(installed(), program).output().endsWith("\nfresh\n"));
  }

  @Test
  void one_of_this_commit_on_the_path_is_used() throws Exception {
    Checkout ours = new Checkout(temporary.resolve("ours"));
    ours.commit("released");
    String head = ShellRun.of(ours.folder(), Map.of(), "git", "rev-parse", "HEAD").output();
    install("1.2.3 " + head.substring(0, 7));

    assertEquals(new ShellRun(0, "on the path\n"), run(installed(), program));
  }

  @Test
  void one_of_another_revision_must_do_where_none_can_be_built_and_that_is_said() throws Exception {
    install("1.2.4");
    Path path = temporary.resolve("bin/paritylint");
    fakeJdk("11.0.2");
    assertEquals(
        new ShellRun(
            0,
            "paritylint: "
                + path
                + " is 1.2.4 instead of 1.2.3, which cannot be built: no JDK of version 17 or later"
                + " is here\non the path\n"),
        run(installed(), program));

    aJdkWithoutNetwork();
    ShellRun run = run(installed(), program);
    assertEquals(0, run.exit());
    assertTrue(
        run.output()
            .endsWith(
                "no network\nparitylint: "
                    + path
                    + " is 1.2.4 instead of 1.2.3, which cannot be built: see above\n"
                    + "on the path\n"),
        run::output);
    assertFalse(Files.exists(temporary.resolve("ours/cli/target.lock")));
  }

  @Test
  void it_is_built_once_and_a_lock_left_behind_holds_nobody_up() throws Exception {
    buildable();
    Path lock = Files.createDirectories(temporary.resolve("ours/cli/target.lock"));
    Files.writeString(lock.resolve("pid"), "999999999\n");

    ShellRun first = run(bare(), program);
    ShellRun second = run(bare(), program);

    assertEquals(0, first.exit(), first::output);
    assertTrue(first.output().endsWith("\nfresh\n"), first::output);
    assertEquals(new ShellRun(0, "fresh\n"), second);
    assertEquals(
        List.of("-q -B package -Dmaven.test.skip=true "),
        Files.readAllLines(temporary.resolve("ours/made")));
    assertFalse(Files.exists(lock));
  }

  @ParameterizedTest
  @CsvSource({"'', PT10M, true", "'', PT0S, false", "mine, PT0S, false", "mine, PT3H, true"})
  void a_lock_without_an_owner_or_too_old_is_left_behind(String owner, Duration age, boolean left)
      throws Exception {
    buildable();
    Path lock = Files.createDirectories(temporary.resolve("ours/cli/target.lock"));
    if (!owner.isEmpty()) {
      Files.writeString(lock.resolve("pid"), ProcessHandle.current().pid() + "\n");
    }
    Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(age)));

    Process waiting = ShellRun.start(temporary, bare(), program.toString());
    // The one that waits goes on when the lock is gone.
    boolean ended = waiting.waitFor(left ? 60 : 2, TimeUnit.SECONDS);
    assertEquals(left, ended);
    if (!ended) {
      ShellRun.of(temporary, Map.of(), "rm", "-r", lock.toString());
    }
    String said = new String(waiting.getInputStream().readAllBytes(), UTF_8);
    assertTrue(said.endsWith("\nfresh\n"), said);
    assertEquals(0, waiting.waitFor());
    assertFalse(Files.exists(lock));
  }

  @Test
  void a_build_that_fails_says_why_and_leaves_no_lock() throws Exception {
    aJdkWithoutNetwork();

    ShellRun run = run(bare(), program);

    assertEquals(2, run.exit());
    assertTrue(
        run.output()
            .endsWith(
                """
                no network
                paritylint: the build failed; it needs network access to Maven Central, once
                """),
        run::output);
    assertFalse(Files.exists(temporary.resolve("ours/cli/target.lock")));
  }

  @Test
  void without_a_jdk_it_says_what_to_install() throws Exception {
    fakeJdk("11.0.2");

    ShellRun run = run(bare(), program);

    assertEquals(2, run.exit());
    assertTrue(run.output().contains("no JDK of version 17 or later is here"), run::output);
    assertTrue(run.output().contains("apt-get install openjdk-17-jdk-headless"), run::output);
  }

  private List<String> words(Map<String, String> variables, String... words) throws Exception {
    ShellRun.noting(program);
    assertEquals(new ShellRun(0, ""), run(variables, entry, words));
    return Files.readAllLines(temporary.resolve("noted"));
  }

  private ShellRun run(Map<String, String> variables, Path script, String... words)
      throws IOException, InterruptedException {
    Map<String, String> all = new HashMap<>(variables);
    all.put("NOTED", temporary.resolve("noted").toString());
    String[] command = new String[words.length + 1];
    command[0] = script.toString();
    System.arraycopy(words, 0, command, 1, words.length);
    return ShellRun.of(repository, all, command);
  }

  private Path copy(String name) throws IOException {
    Path copy = temporary.resolve("ours").resolve(name);
    ShellRun.program(copy, Files.readString(Example.REPOSITORY.resolve(name)));
    Files.createDirectories(temporary.resolve("ours/cli"));
    Files.writeString(
        temporary.resolve("ours/pom.xml"),
        """
        <project>
          <version>1.2.3</version>
          <properties><version>4</version></properties>
        </project>
        """);
    return copy;
  }

  private void built(String says) throws IOException {
    ShellRun.program(
        temporary.resolve("ours/cli/target/paritylint/bin/paritylint"),
        "#!/bin/sh\necho " + says + "\n");
  }

  private void buildable() throws IOException {
    fakeJdk("17.0.15");
    ShellRun.program(
        temporary.resolve("ours/mvnw"),
        """
        #!/bin/sh
        echo "$@ ${GIT_DIR:-}" >> made
        mkdir -p cli/target/paritylint/bin
        printf '#!/bin/sh\\necho fresh\\n' > cli/target/paritylint/bin/paritylint
        chmod +x cli/target/paritylint/bin/paritylint
        """);
  }

  /** Another installation, of which a link is on the path. */
  private void install(String revision) throws IOException {
    Path other = temporary.resolve("other");
    ShellRun.program(other.resolve("bin/paritylint"), "#!/bin/sh\necho on the path\n");
    Files.createDirectories(other.resolve("lib"));
    Files.writeString(other.resolve("lib/revision"), revision + "\n");
    Files.createDirectories(temporary.resolve("bin"));
    Files.createSymbolicLink(
        temporary.resolve("bin/paritylint"), Path.of("../other/bin/paritylint"));
  }

  private Map<String, String> installed() {
    Map<String, String> variables = new HashMap<>(bare());
    variables.put("PATH", temporary.resolve("bin") + ":/usr/bin:/bin");
    return variables;
  }

  private void aJdkWithoutNetwork() throws IOException {
    fakeJdk("17.0.15");
    ShellRun.program(temporary.resolve("ours/mvnw"), "#!/bin/sh\necho no network\nexit 1\n");
  }

  private void fakeJdk(String version) throws IOException {
    ShellRun.program(temporary.resolve("jdk/bin/javac"), "#!/bin/sh\necho javac " + version + "\n");
  }

  /** As in a hook, with no paritylint on the path. */
  private Map<String, String> bare() {
    return Map.of(
        "PATH", "/usr/bin:/bin",
        "JAVA_HOME", temporary.resolve("jdk").toString(),
        "GIT_DIR", repository.resolve(".git").toString());
  }
}
