package dev.paritylint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.githook.HookStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HookCommandTest {
  private static final String NONE =
      "FOLDER/.git/hooks/pre-commit: no hook\nFOLDER/.git/hooks/pre-push: no hook\n";

  @TempDir private Path repository = Path.of("");

  /** The least that Git takes for a repository. */
  @BeforeEach
  void lay_out_a_repository() throws IOException {
    Path git = Files.createDirectories(repository.resolve(".git"));
    Files.createDirectories(git.resolve("objects"));
    Files.createDirectories(git.resolve("refs/heads"));
    Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
    Files.writeString(
        git.resolve("config"), "[core]\n\trepositoryformatversion = 0\n\tbare = false\n");
  }

  @Test
  void the_hook_is_installed_shown_and_removed() throws IOException {
    Path launcher = program("paritylint");
    CliRun installed = CliRun.in(repository, "hook", "install", "--launcher", "paritylint");
    assertEquals(
        "FOLDER/.git/hooks/pre-commit: installed, calls FOLDER/paritylint\n", installed.out());
    assertTrue(
        Files.readString(repository.resolve(".git/hooks/pre-commit"))
            .contains(launcher.toString()));
    assertEquals(
        installed.out() + "FOLDER/.git/hooks/pre-push: no hook\n",
        CliRun.in(repository, "hook", "status").out());
    assertEquals(NONE, CliRun.in(repository, "hook", "uninstall").out());
  }

  @Test
  void both_hooks_are_installed_shown_and_removed() throws IOException {
    program("paritylint");
    CliRun installed =
        CliRun.in(repository, "hook", "install", "--pre-push", "--launcher", "paritylint");
    assertEquals(
        """
        FOLDER/.git/hooks/pre-commit: installed, calls FOLDER/paritylint
        FOLDER/.git/hooks/pre-push: installed, calls FOLDER/paritylint
        """,
        installed.out());
    assertEquals(installed, CliRun.in(repository, "hook", "status"));
    assertEquals(NONE, CliRun.in(repository, "hook", "uninstall").out());
    assertEquals(NONE, CliRun.in(repository, "hook", "status").out());
  }

  @Test
  void a_launcher_that_moved_away_is_told_with_what_to_do() throws IOException {
    Path launcher = program("paritylint");
    CliRun.in(repository, "hook", "install", "--launcher", "paritylint");
    Files.delete(launcher);
    assertEquals(
        "FOLDER/.git/hooks/pre-commit: installed, calls FOLDER/paritylint, which is gone; run"
            + " \"hook install\" from where it is now\n"
            + "FOLDER/.git/hooks/pre-push: no hook\n",
        CliRun.in(repository, "hook", "status").out());
  }

  @Test
  void the_launcher_is_the_one_that_started_us_or_stands_in_path() throws IOException {
    Path launcher = program("paritylint");
    String installed = "FOLDER/.git/hooks/pre-commit: installed, calls FOLDER/paritylint\n";
    assertEquals(
        installed,
        CliRun.started(launcher.toString(), repository, Map.of(), "hook", "install").out());
    assertEquals(
        installed,
        CliRun.in(repository, Map.of("PATH", "/nowhere:" + repository), "hook", "install").out());
  }

  @Test
  void without_a_launcher_there_is_nothing_to_install() throws IOException {
    Files.writeString(repository.resolve("data"), "");
    assertEquals(
        "paritylint: no 'paritylint' in PATH for the hook to call; name one with --launcher\n",
        CliRun.in(repository, "hook", "install").err());
    CliRun data = CliRun.in(repository, "hook", "install", "--launcher", "data");
    assertEquals(
        "paritylint: 'FOLDER/data' is no program; name an executable with --launcher\n",
        data.err());
    assertEquals(2, data.exit());
  }

  @Test
  void a_foreign_hook_is_told_from_ours() throws IOException {
    Path hooks = Files.createDirectories(repository.resolve(".git/hooks"));
    Files.writeString(hooks.resolve("pre-commit"), "#!/bin/sh\nexit 0\n");
    program("paritylint");
    assertEquals(
        """
        FOLDER/.git/hooks/pre-commit: another hook, which does not call paritylint
        FOLDER/.git/hooks/pre-push: no hook
        """,
        CliRun.in(repository, "hook", "status").out());
    assertEquals(
        "FOLDER/.git/hooks/pre-commit: installed, runs pre-commit.before-paritylint, then"
            + " FOLDER/paritylint\n",
        CliRun.in(repository, "hook", "install", "--launcher", "paritylint").out());
  }

  @Test
  void with_nothing_staged_a_run_is_silent() {
    assertEquals(new CliRun(0, "", ""), CliRun.in(repository, "hook", "run"));
  }

  @Test
  void a_run_that_is_to_be_skipped_looks_at_nothing() {
    assertEquals(
        new CliRun(0, "", ""),
        CliRun.in(Path.of("/"), Map.of("PARITYLINT_SKIP", "1"), "hook", "run"));
  }

  @Test
  void outside_a_repository_a_run_fails_in_one_sentence() {
    CliRun run = CliRun.of("hook", "run");
    assertEquals(
        "paritylint: FOLDER is in no Git repository; call it inside of one, or begin one with"
            + " \"git init\"\n",
        run.err());
    assertEquals(2, run.exit());
  }

  @Test
  void every_state_of_the_hook_has_its_words() {
    Path file = Path.of("pre-commit");
    Set<HookStatus> all =
        Set.of(
            new HookStatus.Absent(file),
            new HookStatus.Foreign(file),
            new HookStatus.Installed(file, file),
            new HookStatus.Chained(file, file, file));
    assertEquals(
        Stream.of(HookStatus.class.getPermittedSubclasses()).collect(Collectors.toSet()),
        all.stream().map(Object::getClass).collect(Collectors.toSet()));
    assertEquals(4, all.stream().map(HookSentence::of).distinct().count());
  }

  private Path program(String name) throws IOException {
    Path program = Files.writeString(repository.resolve(name), "#!/bin/sh\n");
    assertTrue(program.toFile().setExecutable(true));
    return program;
  }
}
