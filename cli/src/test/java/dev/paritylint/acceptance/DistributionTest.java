package dev.paritylint.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.cli.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The distribution as it was packaged, started as people start it: it leaves no trace, whatever
 * archive of classes it finds, and a hook that ends badly leaves a repository as it was. The home
 * is empty, and nothing can be written into the temporary folder.
 */
@EnabledIfSystemProperty(named = "paritylint.distribution", matches = ".+")
@DisabledOnOs(OS.WINDOWS)
class DistributionTest {
  private static final Path BUILT = Path.of(System.getProperty("paritylint.distribution", ""));
  private static final String ARCHIVE = "lib/archive/classes.jsa";
  private static final String MADE_FOR = "lib/archive/made-for";
  private static final String SCRIPT = "scripts/deploy_to_gcp.py";

  /** What may stand where the archive is looked for. */
  private enum Archive {
    NONE,
    OF_ANOTHER_JAVA,
    BROKEN_OFF,
    BROKEN_OFF_AND_SAID_TO_BE_WHOLE,
    NO_ARCHIVE_AT_ALL
  }

  @TempDir private Path temporary;
  private Path repository = Path.of("");
  private final Map<String, String> environment = new TreeMap<>();

  @BeforeEach
  void a_user_and_a_repository() throws Exception {
    repository = Files.createDirectories(temporary.resolve("repository"));
    for (Map.Entry<String, String> file : Example.files(Example.BROKEN).entrySet()) {
      new Checkout(repository).write(file.getKey(), file.getValue());
    }
    Path home = Files.createDirectories(temporary.resolve("home"));
    Path readOnly = readOnly(temporary.resolve("tmp"));
    environment.put("PATH", System.getenv().getOrDefault("PATH", ""));
    environment.put("LANG", "C.UTF-8");
    environment.put("HOME", home.toString());
    environment.put("TMPDIR", readOnly.toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put(
        "PARITYLINT_JAVA_OPTS", "-Djava.io.tmpdir=" + readOnly + " -Duser.home=" + home);
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      environment.put("GIT_" + who + "_NAME", "Ada");
      environment.put("GIT_" + who + "_EMAIL", "ada@example.org");
    }
    git("init", "--quiet", "--initial-branch=main");
    git("add", "--all");
    git("commit", "--quiet", "-m", "as it is");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lint", "hook run", "lint --changed-since HEAD --format json"})
  void it_prints_what_the_program_prints_and_leaves_no_file(String words) throws Exception {
    stageFinding();
    List<String> before = everything();

    CliRun run = run(BUILT, words.split(" "));

    assertEquals(CliRun.in(repository, words.split(" ")), run);
    assertEquals(1, run.exit());
    assertEquals(before, everything());
  }

  @Test
  void its_classes_come_from_the_archive_where_it_was_built() throws Exception {
    assertTrue(classesLoadedBy(BUILT).contains("dev.paritylint.cli.Main source: shared objects"));
    Path moved = distribution();
    Files.createDirectory(moved.resolve("lib/archive"));
    Files.copy(BUILT.resolve(ARCHIVE), moved.resolve(ARCHIVE));
    Files.copy(BUILT.resolve(MADE_FOR), moved.resolve(MADE_FOR));
    assertFalse(classesLoadedBy(moved).contains("shared objects file (top)"));
  }

  @ParameterizedTest
  @EnumSource(Archive.class)
  void no_archive_changes_what_is_printed_or_leaves_a_file(Archive archive) throws Exception {
    Path distribution = distribution();
    lay(archive, distribution);
    stageFinding();
    List<String> before = everything();

    for (String words : List.of("lint", "hook run")) {
      assertEquals(CliRun.in(repository, words.split(" ")), run(distribution, words.split(" ")));
    }
    assertEquals(before, everything());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Xbogus", "-XX:Bogus", "-Xmx1m", "-agentlib:gone"})
  void a_java_that_refuses_its_options_is_no_finding(String option) throws Exception {
    environment.put("PARITYLINT_JAVA_OPTS", option);

    CliRun run = run(BUILT, "lint");

    assertEquals(2, run.exit(), run::toString);
    assertEquals("", run.out());
    assertTrue(run.err().contains("/bin/java cannot start; see PARITYLINT_JAVA_OPTS"), run::err);
  }

  @Test
  void a_java_that_may_not_have_the_memory_is_no_finding() throws Exception {
    environment.remove("PARITYLINT_JAVA_OPTS");
    String limited = "ulimit -v 300000 && exec '" + BUILT.resolve("bin/paritylint") + "' lint";

    CliRun run = finish(start(List.of("/bin/sh", "-c", limited)));

    assertEquals(2, run.exit(), run::toString);
    assertEquals("", run.out());
  }

  @Test
  void a_hook_whose_java_is_killed_at_work_leaves_everything_as_it_was() throws Exception {
    for (int i = 0; i < 200; i++) {
      for (Map.Entry<String, String> file : Example.files(Example.BROKEN).entrySet()) {
        new Checkout(repository).write("shops/" + i + "/" + file.getKey(), file.getValue());
      }
    }
    git("add", "--all");
    installHook();
    Set<String> before = state();

    Process commit = start(List.of("git", "commit", "-m", "second"));
    ProcessHandle java = javaAtWork(commit);
    assertTrue(java.destroyForcibly());
    CliRun run = finish(commit);

    assertEquals(1, run.exit(), run::toString);
    assertEquals("", run.out());
    assertTrue(run.err().contains("paritylint: the commit was stopped"), run::err);
    assertEquals(Set.of(), differences(before, state()));
  }

  @Test
  void a_hook_that_fails_leaves_everything_as_it_was() throws Exception {
    new Checkout(repository).write("paritylint.yml", "version: none\n");
    git("add", "--all");
    installHook();
    Set<String> before = state();

    CliRun run = finish(start(List.of("git", "commit", "-m", "second")));

    assertEquals(1, run.exit(), run::toString);
    assertTrue(run.err().contains("paritylint.yml:1"), run::err);
    assertEquals(Set.of(), differences(before, state()));
    assertEquals(2, run(BUILT, "hook", "run").exit());
  }

  /** Root may write into any folder but this one; where it is missing, nobody tests as root. */
  private static Path readOnly(Path otherwise) throws IOException {
    Path processes = Path.of("/proc");
    if (Files.isDirectory(processes)) {
      return processes;
    }
    Files.createDirectory(otherwise);
    assertTrue(otherwise.toFile().setWritable(false));
    return otherwise;
  }

  private void stageFinding() throws Exception {
    new Checkout(repository)
        .replace(
            SCRIPT,
            "\"FRONTEND_URL\": \"https://app.example.com\"",
            "\"FRONTEND_URL\": \"https://app.staging.example.com\"");
    git("add", "--all");
  }

  /** What Git by itself leaves of a commit that was stopped is there already. */
  private void installHook() throws Exception {
    Path other = repository.resolve(".git/hooks/pre-commit");
    ShellRun.program(other, "#!/bin/sh\nexit 1\n");
    assertEquals(1, finish(start(List.of("git", "commit", "-m", "first"))).exit());
    Files.delete(other);
    CliRun installed = run(BUILT, "hook", "install");
    assertEquals(0, installed.exit(), installed::toString);
  }

  /** The one that the hook started, when it has worked for a while. */
  private static ProcessHandle javaAtWork(Process commit) throws InterruptedException {
    while (commit.isAlive()) {
      Optional<ProcessHandle> java =
          commit.descendants().filter(DistributionTest::isJavaAtWork).findFirst();
      if (java.isPresent()) {
        return java.get();
      }
      Thread.sleep(20);
    }
    throw new AssertionError("Java ended before it could be killed");
  }

  private static boolean isJavaAtWork(ProcessHandle process) {
    return process.info().command().filter(command -> command.endsWith("/java")).isPresent()
        && process
            .info()
            .totalCpuDuration()
            .filter(time -> time.compareTo(Duration.ofMillis(1500)) > 0)
            .isPresent();
  }

  /** The same program at another place, without an archive. */
  private Path distribution() throws IOException {
    Path copy = temporary.resolve("a copy");
    try (Stream<Path> files = Files.walk(BUILT)) {
      for (Path file :
          files.filter(file -> !file.startsWith(BUILT.resolve("lib/archive"))).toList()) {
        Files.copy(file, copy.resolve(BUILT.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return copy;
  }

  /** Said to be for this Java and this place, so that it is read. */
  private static void lay(Archive kind, Path distribution) throws IOException {
    byte[] whole = Files.readAllBytes(BUILT.resolve(ARCHIVE));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    switch (kind) {
      case NONE -> {}
      case OF_ANOTHER_JAVA -> lay(ofAnotherJava(whole), whole.length, distribution);
      case BROKEN_OFF -> lay(half, whole.length, distribution);
      case BROKEN_OFF_AND_SAID_TO_BE_WHOLE -> lay(Arrays.copyOf(whole, 100), 100, distribution);
      case NO_ARCHIVE_AT_ALL -> lay(new byte[100_000], 100_000, distribution);
    }
  }

  private static void lay(byte[] archive, int size, Path distribution) throws IOException {
    String runtime = Files.readAllLines(BUILT.resolve(MADE_FOR)).get(0);
    Path lib = distribution.toRealPath().resolve("lib");
    Files.createDirectory(lib.resolve("archive"));
    Files.write(distribution.resolve(ARCHIVE), archive);
    Files.writeString(distribution.resolve(MADE_FOR), runtime + "\n" + lib + "\n" + size + "\n");
  }

  /** The name that Java writes into the head of an archive is another. */
  private static byte[] ofAnotherJava(byte[] archive) {
    String text = new String(archive, ISO_8859_1);
    int name = text.indexOf(System.getProperty("java.vm.name"));
    assertTrue(name > 0 && name < 4096, "no name in the head of the archive");
    byte[] other = archive.clone();
    other[name] = '?';
    return other;
  }

  private String classesLoadedBy(Path distribution) throws Exception {
    Path log = temporary.resolve("classes.txt");
    environment.put("PARITYLINT_JAVA_OPTS", "-Xlog:class+load:file=" + log);
    assertEquals(0, run(distribution, "--version").exit());
    return Files.readString(log);
  }

  private void git(String... words) throws Exception {
    CliRun run = finish(start(Stream.concat(Stream.of("git"), Stream.of(words)).toList()));
    assertEquals(0, run.exit(), run::toString);
  }

  private CliRun run(Path distribution, String... words) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(distribution.resolve("bin/paritylint").toString());
    command.addAll(List.of(words));
    return finish(start(command));
  }

  private Process start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(repository.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static CliRun finish(Process process) throws Exception {
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
    return new CliRun(process.waitFor(), out, err);
  }

  /** Every file's name and bytes; of the index what Git reads of it, for it notes times there. */
  private Set<String> state() throws Exception {
    Set<String> state = new TreeSet<>();
    for (Path root : List.of(repository, temporary.resolve("home"))) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.toList()) {
          boolean compared = Files.isRegularFile(file) && !file.endsWith(".git/index");
          state.add(file + " " + (compared ? Arrays.hashCode(Files.readAllBytes(file)) : ""));
        }
      }
    }
    finish(start(List.of("git", "ls-files", "--stage"))).out().lines().forEach(state::add);
    return state;
  }

  private static Set<String> differences(Set<String> before, Set<String> after) {
    Set<String> either = new TreeSet<>(before);
    either.addAll(after);
    either.removeIf(one -> before.contains(one) && after.contains(one));
    return either;
  }

  /** Every path, the distribution's included, with the time of its last change. */
  private List<String> everything() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path root : List.of(temporary, BUILT)) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.sorted().toList()) {
          found.add(file + " " + Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS));
        }
      }
    }
    return found;
  }
}
