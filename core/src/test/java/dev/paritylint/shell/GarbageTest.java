package dev.paritylint.shell;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.model.Origin;
import dev.paritylint.source.Span;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the text, reading it ends, and every span lies in it. */
final class GarbageTest {
  private static final String[] PIECES = {
    "\"",
    "'",
    "`",
    "$(",
    ")",
    "${",
    "}",
    "$'",
    "\\",
    "\r\n",
    "\r",
    "\n",
    "\t",
    "\0",
    "😀",
    "\uD83D",
    "\uFEFF",
    "é",
    "<<EOF\n",
    "EOF\n",
    "if ",
    "then ",
    "fi\n",
    "case $1 in ",
    "esac",
    ";;",
    "&&",
    "||",
    "((",
    "[[ ",
    " ]]",
    "${{ x }}",
    "$@",
    "f() {",
    "done",
    "while ",
    "export ",
    "\uFFFC",
    "A=(",
    "${X:-",
    "${X//",
    "{a,b}",
    "~",
    "source ",
    "ssh host '",
    "ssh host <<E\n",
    "bash -c \"",
    "bash -s < ",
    "sudo -E env A=1 ",
    " --build-arg A"
  };

  static LongStream seeds() {
    return LongStream.range(0, 2000);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_damaged_script_is_read_without_an_exception(long seed) {
    Random random = new Random(seed);
    StringBuilder script = new StringBuilder(Scripts.resource("deploy.sh"));
    int changes = 1 + random.nextInt(12);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(script.length() + 1);
      switch (random.nextInt(3)) {
        case 0 -> script.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 1 -> script.delete(at, Math.min(script.length(), at + 1 + random.nextInt(20)));
        default -> script.setLength(Math.max(1, at));
      }
    }
    String text = script.toString();
    ShellRun run = Scripts.run(text);
    for (Command command : run.commands()) {
      command.words().forEach(GarbageTest::check);
    }
    run.written().forEach(file -> check(file.text()));
    DeployCommands.in(Scripts.tree(text)).settings(run).forEach(one -> check(one.origin()));
    new ShellReader().branches(Scripts.PATH, Scripts.tree(text));
    Scripts.read(Scripts.tree(text), "staging");
  }

  private static void check(Word word) {
    check(word.origin());
    for (Piece piece : word.pieces()) {
      if (piece instanceof Piece.Written written) {
        assertTrue(word.characters().contains(written.at().text()));
      }
    }
    for (int i = 0; i <= word.characters().length(); i += 3) {
      Word slice = word.slice(i, word.characters().length());
      assertTrue(word.characters().endsWith(slice.characters()));
      check(slice.origin());
    }
  }

  private static void check(Origin origin) {
    assertTrue(origin.at().line() >= 1 && origin.at().column() >= 1);
    for (Origin.Step step : origin.via()) {
      Span at = step.at();
      assertTrue(at.end() <= at.file().text().length());
    }
  }

  static Stream<String> bombs() {
    String doubling = "A=xxxxxxxx\n" + "A=\"$A$A\"\n".repeat(60) + "fly deploy -e A=$A -a b\n";
    String calls = "f() { f; f; f; }\nf\n";
    String mutual = "f() { g; g; }\ng() { f; f; }\nf\n";
    String loops = "for a in 1 2 3 4 5 6 7 8 9; do ".repeat(12) + "x $a\n" + "done\n".repeat(12);
    String forks = "if $(x); then A=$A.1; fi\n".repeat(5000);
    String globs = "A=" + "a".repeat(4000) + "\nB=${A##*a*a*a*a*a*b}\nC=${A//a*b/c}\n";
    String chain = "A=1\n" + "A=\"${A}x\"\n".repeat(20_000) + "fly deploy -e A=$A -a b\n";
    String nested = "$(".repeat(3000) + "x" + ")".repeat(3000) + "\n";
    String quotes = "A=" + "\"${A:-".repeat(2000) + "\n";
    String cycle = "while [ 1 = 1 ]; do A=$A.; done\n";
    return Stream.of(
        doubling,
        calls,
        mutual,
        loops,
        forks,
        globs,
        chain,
        nested,
        quotes,
        cycle,
        "(".repeat(5000),
        "{ ".repeat(5000),
        "if ".repeat(5000),
        "\"" + "x".repeat(1 << 19));
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void a_script_that_grows_by_itself_is_read_in_time(String script) {
    List<CommandSetting> settings =
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Scripts.settings(script));
    assertTrue(settings.size() <= 1);
  }
}
