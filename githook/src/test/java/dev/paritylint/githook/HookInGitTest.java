package dev.paritylint.githook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Git itself runs the hook, and the hook runs a launcher that records what it was called for. */
class HookInGitTest {
  @TempDir Path temporary;
  private Sandbox sandbox;
  private Path recorded;
  private Path launcher;

  @BeforeEach
  void a_repository_with_our_hook_and_two_files() throws IOException {
    sandbox = Sandbox.in(temporary);
    recorded = temporary.resolve("recorded.txt");
    launcher = temporary.resolve("it's here/bin/paritylint");
    record("");
    sandbox.write("main.tf", "a = 1\n");
    sandbox.write("notes.txt", "one\n");
    sandbox.git("add", ".");
    sandbox.git("commit", "--quiet", "-m", "first");
    install();
  }

  /** A launcher that writes its arguments and, by the given command, more to the record. */
  private void record(String command) throws IOException {
    sandbox.script(
        launcher, "#!/bin/sh\n{ echo \"$*\"; " + command + "\n} >> '" + recorded + "'\n");
  }

  private void recordStaged() throws IOException {
    record(
        "'"
            + Path.of(System.getProperty("java.home"), "bin", "java")
            + "' -Xshare:auto -XX:TieredStopAtLevel=1 -Duser.home=\"$HOME\" -cp '"
            + System.getProperty("java.class.path")
            + "' "
            + ShowStaged.class.getName()
            + " 2>&1");
  }

  private void stopWith(int status) throws IOException {
    record("exit " + status);
  }

  private void install() throws IOException {
    try (GitRepository repository = sandbox.open()) {
      new Hook(repository.hooksFolder(), HookKind.PRE_COMMIT).install(launcher);
    }
  }

  private String recorded() throws IOException {
    return Files.exists(recorded) ? Files.readString(recorded) : "";
  }

  @Test
  void runs_the_launcher_and_lets_a_clean_commit_through() throws IOException {
    sandbox.write("main.tf", "a = 2\n");

    assertEquals(0, sandbox.tryGit("commit", "--quiet", "-a", "-m", "second").exit());
    assertEquals("hook run\n", recorded());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void stops_the_commit_when_the_launcher_fails(int status) throws IOException {
    stopWith(status);
    sandbox.write("main.tf", "a = 2\n");

    Sandbox.Run commit = sandbox.tryGit("commit", "--quiet", "-a", "-m", "second");
    assertEquals(1, commit.exit());
    assertEquals(
        "paritylint: the commit was stopped; PARITYLINT_SKIP=1 git commit ... passes this check"
            + " by\n",
        commit.printed());
    assertEquals("1", sandbox.git("rev-list", "--count", "HEAD").strip());
  }

  @Test
  void is_passed_by_when_asked() throws IOException {
    stopWith(1);
    sandbox.write("main.tf", "a = 2\n");

    sandbox.with("PARITYLINT_SKIP", "1").git("commit", "--quiet", "-a", "-m", "second");
    assertEquals("", recorded());
  }

  @Test
  void starts_nothing_when_no_configuration_is_staged() throws IOException {
    sandbox.write("notes.txt", "two\n");
    sandbox.git("commit", "--quiet", "-a", "-m", "second");
    assertEquals("", recorded());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "main.tofu",
        "a/b/prod.tfvars",
        ".env",
        "config/.env.production",
        "prod.env",
        "deploy/Dockerfile.prod",
        "Makefile",
        ".github/workflows/x.yml",
        "scripts/deploy_to_gcp.py",
        "bin/deploy",
        "nginx/sites-enabled/default",
        "paritylint.yml",
        "templates/app.yaml.tpl",
        "MAIN.TF",
        "justfile",
        "Jenkinsfile",
        "app.cfg",
        "prod.tfvars.json",
        "x.tfbackend",
        "envs/prod",
        ".envs/.production/.django",
        "environment.staging",
        "ops/release",
        "conf/nginx-prod"
      })
  void starts_for_each_kind_of_configuration(String path) throws IOException {
    sandbox.write(path, "x\n");
    sandbox.git("add", ".");
    sandbox.git("commit", "--quiet", "-m", "second");
    assertEquals("hook run\n", recorded());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--literal-pathspecs", "--glob-pathspecs", "--icase-pathspecs"})
  void understands_its_patterns_whatever_the_caller_set(String option) throws IOException {
    sandbox.write("a/b/main.tf", "a = 2\n");
    sandbox.git("add", ".");
    sandbox.git(option, "commit", "--quiet", "-m", "second");
    assertEquals("hook run\n", recorded());
  }

  @Test
  void says_that_the_launcher_is_gone_and_lets_the_commit_through() throws IOException {
    Files.delete(launcher);
    sandbox.write("main.tf", "a = 2\n");

    Sandbox.Run commit = sandbox.tryGit("commit", "--quiet", "-a", "-m", "second");
    assertEquals(0, commit.exit(), commit.printed());
    assertTrue(
        commit.printed().contains("was not checked, because " + launcher + " is gone"),
        commit.printed());
  }

  @Test
  void runs_in_a_first_commit() throws IOException {
    recordStaged();
    sandbox = Sandbox.in(temporary.resolve("new"));
    install();
    sandbox.write("main.tf", "a = 1\n");
    sandbox.git("add", ".");
    sandbox.git("commit", "--quiet", "-m", "first");
    assertEquals("hook run\nmain.tf: a = 1\n", recorded());
  }

  @Test
  void commit_of_all_shows_the_new_content() throws IOException {
    recordStaged();
    sandbox.write("main.tf", "a = 2\n");
    sandbox.git("commit", "--quiet", "-a", "-m", "second");
    assertEquals("hook run\nmain.tf: a = 2\n", recorded());
  }

  @Test
  void commit_of_one_path_shows_that_path_only() throws IOException {
    sandbox.write("b.tf", "b = 1\n");
    sandbox.git("add", ".");
    sandbox.git("commit", "--quiet", "--no-verify", "-m", "second");
    recordStaged();
    sandbox.write("main.tf", "a = 2\n");
    sandbox.write("b.tf", "b = 2\n");
    sandbox.git("add", "b.tf");
    sandbox.git("commit", "--quiet", "-m", "third", "main.tf");
    assertEquals("hook run\nmain.tf: a = 2\n", recorded());
  }

  @Test
  void partly_staged_files_deletions_and_renames_are_shown_as_staged() throws IOException {
    sandbox.write("gone.tf", "g = 1\n");
    sandbox.write("old.tf", "o = 1\n");
    sandbox.git("add", ".");
    sandbox.git("commit", "--quiet", "--no-verify", "-m", "second");
    recordStaged();
    sandbox.write("main.tf", "a = 2\n");
    sandbox.git("add", "main.tf");
    sandbox.write("main.tf", "a = 3\n");
    sandbox.git("rm", "--quiet", "gone.tf");
    sandbox.git("mv", "old.tf", "new.tf");
    sandbox.git("commit", "--quiet", "-m", "third");
    assertEquals(
        """
        hook run
        gone.tf: deleted
        main.tf: a = 2
        new.tf: o = 1
        old.tf: deleted
        """,
        recorded());
  }

  @Test
  void a_commit_in_a_linked_work_tree_shows_what_is_staged_there() throws IOException {
    recordStaged();
    Path linked = temporary.resolve("linked");
    sandbox.git("worktree", "add", "--quiet", linked.toString());
    sandbox.write("main.tf", "not this\n");
    Sandbox there = sandbox.at(linked);
    there.write("main.tf", "a = 9\n");
    there.git("commit", "--quiet", "-a", "-m", "second");
    assertEquals("hook run\nmain.tf: a = 9\n", recorded());
  }

  @Test
  void a_commit_with_a_relative_git_dir_shows_what_is_staged() throws IOException {
    recordStaged();
    sandbox.write("main.tf", "a = 2\n");
    sandbox.with("GIT_DIR", ".git").git("commit", "--quiet", "-a", "-m", "second");
    assertEquals("hook run\nmain.tf: a = 2\n", recorded());
  }

  @Test
  void a_commit_by_git_dir_and_work_tree_shows_what_is_staged() throws IOException {
    recordStaged();
    Path bare = temporary.resolve("dotfiles");
    sandbox.git("init", "--quiet", "--bare", bare.toString());
    new Hook(bare.resolve("hooks"), HookKind.PRE_COMMIT).install(launcher);
    Sandbox home = sandbox.at(Files.createDirectories(temporary.resolve("user")));
    home.write("main.tf", "a = 4\n");
    home.write("apart.tf", "not this\n");
    home.with("GIT_DIR", "../dotfiles").with("GIT_WORK_TREE", ".");
    home.git("add", "main.tf");
    home.git("commit", "--quiet", "-m", "first");
    assertEquals("hook run\nmain.tf: a = 4\n", recorded());
  }

  @Test
  void an_index_of_ones_own_is_the_one_that_is_shown() throws IOException {
    recordStaged();
    sandbox.write("main.tf", "a = 2\n");
    sandbox.git("add", "main.tf");
    Sandbox other = sandbox.at(sandbox.path("")).with("GIT_INDEX_FILE", ".git/other");
    other.git("read-tree", "HEAD");
    other.write("main.tf", "a = 5\n");
    other.git("add", "main.tf");
    other.git("commit", "--quiet", "-m", "second");
    assertEquals("hook run\nmain.tf: a = 5\n", recorded());
  }

  @Test
  void commit_of_one_path_with_a_split_index_shows_that_path_only() throws IOException {
    sandbox.write("b.tf", "b = 1\n");
    sandbox.git("add", ".");
    sandbox.git("commit", "--quiet", "--no-verify", "-m", "second");
    sandbox.git("config", "core.splitIndex", "true");
    sandbox.git("update-index", "--split-index");
    recordStaged();
    sandbox.write("main.tf", "a = 2\n");
    sandbox.write("b.tf", "b = 2\n");
    sandbox.git("add", "b.tf");
    sandbox.git("commit", "--quiet", "-m", "third", "main.tf");
    assertEquals("hook run\nmain.tf: a = 2\n", recorded());
  }

  @Test
  void a_commit_in_a_submodule_shows_what_is_staged_there() throws IOException {
    recordStaged();
    Sandbox inner = Sandbox.in(temporary.resolve("inner"));
    inner.write("in.tf", "i = 1\n");
    inner.git("add", ".");
    inner.git("commit", "--quiet", "-m", "inner");
    String from = inner.path("").toString();
    sandbox.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", from, "module");
    Sandbox module = sandbox.at(sandbox.path("module"));
    try (GitRepository repository = module.open()) {
      new Hook(repository.hooksFolder(), HookKind.PRE_COMMIT).install(launcher);
    }
    module.write("in.tf", "i = 2\n");
    module.git("commit", "--quiet", "-a", "-m", "second");
    assertEquals("hook run\nin.tf: i = 2\n", recorded());
  }

  @Test
  void a_merge_whose_conflict_was_solved_shows_the_solution() throws IOException {
    sandbox.git("checkout", "--quiet", "-b", "theirs");
    sandbox.write("main.tf", "a = 7\n");
    sandbox.git("commit", "--quiet", "--no-verify", "-a", "-m", "theirs");
    sandbox.git("checkout", "--quiet", "main");
    sandbox.write("main.tf", "a = 8\n");
    sandbox.git("commit", "--quiet", "--no-verify", "-a", "-m", "ours");
    assertEquals(1, sandbox.tryGit("merge", "theirs").exit());
    recordStaged();
    sandbox.write("main.tf", "a = 9\n");
    sandbox.git("commit", "--quiet", "-a", "-m", "merged");
    assertEquals("hook run\nmain.tf: a = 9\n", recorded());
  }

  @Test
  void a_killed_hook_leaves_everything_as_it_was() throws IOException {
    record("kill -9 $PPID; exit 1");
    sandbox.write("main.tf", "a = 2\n");
    sandbox.git("add", ".");
    String hook = Files.readString(sandbox.path(".git/hooks/pre-commit"));
    String index = sandbox.git("ls-files", "-s");
    String head = sandbox.git("rev-parse", "HEAD");

    assertTrue(sandbox.tryGit("commit", "--quiet", "-m", "second").exit() != 0);

    assertEquals(hook, Files.readString(sandbox.path(".git/hooks/pre-commit")));
    assertEquals(index, sandbox.git("ls-files", "-s"));
    assertEquals(head, sandbox.git("rev-parse", "HEAD"));
    assertFalse(Files.exists(sandbox.path(".git/index.lock")));
  }

  @Test
  void runs_from_core_hooks_path() throws IOException {
    sandbox.git("config", "core.hooksPath", "tools/hooks");
    Files.delete(sandbox.path(".git/hooks/pre-commit"));
    install();
    sandbox.write("infra/main.tf", "a = 2\n");
    sandbox.git("add", "infra");
    sandbox.at(sandbox.path("infra")).git("commit", "--quiet", "-m", "second");
    assertTrue(Files.exists(sandbox.path("tools/hooks/pre-commit")));
    assertEquals("hook run\n", recorded());
  }

  @Test
  void a_foreign_hook_runs_first_and_is_put_back() throws IOException {
    Hook hook = new Hook(sandbox.path(".git/hooks"), HookKind.PRE_COMMIT);
    hook.uninstall();
    sandbox.script(
        sandbox.path(".git/hooks/pre-commit"), "#!/bin/sh\necho foreign >> '" + recorded + "'\n");
    hook.install(launcher);
    sandbox.write("main.tf", "a = 2\n");
    sandbox.git("commit", "--quiet", "-a", "-m", "second");
    assertEquals("foreign\nhook run\n", recorded());

    hook.uninstall();
    sandbox.write("main.tf", "a = 3\n");
    sandbox.git("commit", "--quiet", "-a", "-m", "third");
    assertEquals("foreign\nhook run\nforeign\n", recorded());
  }

  @Test
  void a_foreign_hook_that_fails_stops_the_commit() throws IOException {
    sandbox.script(sandbox.path(".git/hooks/pre-commit.before-paritylint"), "#!/bin/sh\nexit 3\n");
    sandbox.write("main.tf", "a = 2\n");

    assertEquals(1, sandbox.tryGit("commit", "--quiet", "-a", "-m", "second").exit());
    assertEquals("", recorded());
  }

  @Test
  void reading_starts_no_program_and_writes_no_file() throws IOException {
    Path called = temporary.resolve("called");
    Path programs = temporary.resolve("programs");
    sandbox.script(programs.resolve("git"), "#!/bin/sh\n: > '" + called + "'\nexit 1\n");
    sandbox.write("main.tf", "a = 2\n");
    sandbox.git("add", ".");
    List<String> before = everything();

    Sandbox.Run shown =
        sandbox
            .with("PATH", programs.toString())
            .run(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Duser.home=" + sandbox.home(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    ShowStaged.class.getName()));

    assertEquals(new Sandbox.Run(0, "main.tf: a = 2\n"), shown);
    assertEquals(before, everything());
    assertFalse(Files.exists(called));
  }

  /** Every path of the repository and the home, with the time of its last change. */
  private List<String> everything() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(temporary)) {
      for (Path file : files.sorted().toList()) {
        found.add(file + " " + Files.getLastModifiedTime(file));
      }
    }
    return found;
  }
}
