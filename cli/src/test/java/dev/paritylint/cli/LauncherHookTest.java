package dev.paritylint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which calls of the hook the launcher answers itself; its Java only says that it was started. */
@DisabledOnOs(OS.WINDOWS)
class LauncherHookTest {
  private static final CliRun SILENT = new CliRun(0, "", "");
  private static final CliRun JAVA = new CliRun(3, "Java\n", "");

  @TempDir Path temporary;
  private Path installation = Path.of("");
  private Path repository = Path.of("");
  private final Map<String, String> environment = new TreeMap<>();

  @BeforeEach
  void an_installation_and_a_repository_with_a_commit() throws Exception {
    installation = temporary.resolve("an installation");
    write(
        installation.resolve("bin/paritylint"),
        Files.readString(Path.of("src/main/dist/bin/paritylint")));
    write(installation.resolve("lib/paritylint-cli.jar"), "");
    write(
        installation.resolve("lib/pathspecs.txt"),
        Files.readString(
            Path.of("../githook/src/main/resources/dev/paritylint/githook/pathspecs.txt")));
    write(temporary.resolve("java/bin/java"), "#!/bin/sh\necho Java\nexit 3\n");
    write(temporary.resolve("java/release"), "JAVA_VERSION=\"17\"\n");
    environment.put("JAVA_HOME", temporary.resolve("java").toString());
    environment.put("PATH", System.getenv().getOrDefault("PATH", ""));
    environment.put("HOME", temporary.toString());

    repository = Files.createDirectories(temporary.resolve("repository"));
    write(repository.resolve("infra/main.tf"), "a = 1\n");
    write(repository.resolve("notes/one.txt"), "one\n");
    // A refusal, were it read.
    write(repository.resolve("paritylint.yml"), "version: none\n");
    git("init", "--quiet");
    git("add", "--all");
    git("commit", "--quiet", "-m", "as it is");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hook run",
        "hook run --fail-on error",
        "hook run --fail-on warning",
        "hook run --fail-on=note"
      })
  void what_does_not_matter_starts_no_java_and_ends_as_java_would_end(String words)
      throws Exception {
    stage("notes/one.txt");

    assertEquals(SILENT, run(repository, words.split(" ")));
    assertEquals(CliRun.in(repository, words.split(" ")), run(repository, words.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hook run --all",
        "hook run --pre-push",
        "hook run --help",
        "hook run --fail-on",
        "hook run --fail-on never",
        "hook run --fail-on error --all",
        "hook run .",
        "-v hook run",
        "hook status",
        "hook",
        "lint"
      })
  void anything_else_is_left_to_java(String words) throws Exception {
    stage("notes/one.txt");

    assertEquals(JAVA, run(repository, words.split(" ")));
  }

  @Test
  void words_are_told_apart_from_one_word() throws Exception {
    assertEquals(JAVA, run(repository, "hook run"));
    assertEquals(JAVA, run(repository, "hook", "run --fail-on error"));
    assertEquals(JAVA, run(repository, "hook", "run", "--fail-on error"));
    assertEquals(JAVA, run(repository, "hook", "run", "", "--fail-on=error"));
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "infra", "notes"})
  void what_matters_starts_java_wherever_it_is_called(String folder) throws Exception {
    stage("infra/main.tf");

    assertEquals(JAVA, run(repository.resolve(folder), "hook", "run"));
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "infra", "notes"})
  void what_is_not_staged_does_not_matter(String folder) throws Exception {
    write(repository.resolve("infra/main.tf"), "a = 2\n");
    stage("notes/one.txt");

    assertEquals(SILENT, run(repository.resolve(folder), "hook", "run"));
  }

  @Test
  void a_deletion_and_other_letters_matter() throws Exception {
    git("rm", "--quiet", "infra/main.tf");
    assertEquals(JAVA, run(repository, "hook", "run"));
    git("reset", "--quiet", "--hard");
    stage("MAIN.TF");
    assertEquals(JAVA, run(repository, "hook", "run"));
  }

  @Test
  void patterns_are_patterns_whatever_the_caller_set() throws Exception {
    stage("infra/main.tf");
    for (String set : List.of("GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS")) {
      environment.put(set, "1");
      assertEquals(JAVA, run(repository, "hook", "run"), set);
      environment.remove(set);
    }
  }

  @Test
  void an_index_of_ones_own_is_the_one_that_is_asked() throws Exception {
    stage("infra/main.tf");
    environment.put("GIT_INDEX_FILE", temporary.resolve("other").toString());
    git("read-tree", "HEAD");

    assertEquals(SILENT, run(repository, "hook", "run"));
  }

  @Test
  void what_git_cannot_tell_is_left_to_java() throws Exception {
    assertEquals(JAVA, run(temporary, "hook", "run"));

    environment.put("PATH", Files.createDirectory(temporary.resolve("empty")).toString());
    assertEquals(JAVA, run(repository, "hook", "run"));
  }

  @Test
  void a_distribution_without_the_list_leaves_it_to_java() throws Exception {
    Files.delete(installation.resolve("lib/pathspecs.txt"));

    assertEquals(JAVA, run(repository, "hook", "run"));
  }

  @Test
  void it_can_be_passed_by_without_java() throws Exception {
    stage("infra/main.tf");
    environment.put("PARITYLINT_SKIP", "1");

    assertEquals(SILENT, run(repository, "hook", "run"));
    assertEquals(JAVA, run(repository, "lint"));
  }

  @Test
  void a_program_that_the_repository_names_is_not_started() throws Exception {
    Path program = temporary.resolve("program");
    write(program, "#!/bin/sh\n: > '" + temporary.resolve("started") + "'\n");
    for (String name : List.of("core.fsmonitor", "diff.external", "diff.text.textconv")) {
      git("config", name, program.toString());
    }
    write(repository.resolve(".git/info/attributes"), "* diff=text\n");
    write(repository.resolve("notes/one.txt"), "two\n");
    git("-c", "core.fsmonitor=false", "add", "--all");
    Files.deleteIfExists(temporary.resolve("started"));

    assertEquals(SILENT, run(repository, "hook", "run"));
    assertEquals(false, Files.exists(temporary.resolve("started")));
  }

  private void stage(String name) throws Exception {
    write(repository.resolve(name), "changed\n");
    git("add", name);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertTrue(file.toFile().setExecutable(true));
  }

  private void git(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of("-c", "user.name=a", "-c", "user.email=a@example.com"));
    command.addAll(List.of(words));
    CliRun run = started(repository, command);
    assertEquals(0, run.exit(), run.err());
  }

  private CliRun run(Path folder, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("/bin/sh"));
    command.add(installation.resolve("bin/paritylint").toString());
    command.addAll(List.of(words));
    return started(folder, command);
  }

  private CliRun started(Path folder, List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
    return new CliRun(process.waitFor(), out, err);
  }
}
