package dev.paritylint.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Linter;
import dev.paritylint.project.Assembly;
import dev.paritylint.rules.Rules;
import dev.paritylint.source.MemoryTree;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that is found hangs on what the people of the example happen to call things. */
class RenamingTest {
  private static final int SEEDS = 25;

  static LongStream seeds() {
    return LongStream.range(0, SEEDS);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void findings_stay_the_same_when_everything_is_renamed(long seed) throws IOException {
    for (String state : Example.STATES) {
      Map<String, String> files = Example.files(state);
      Renaming renaming = new Renaming(seed);
      Map<String, String> renamed = renaming.files(files);
      assertFalse(renamed.toString().contains("quill"), "the names of the example are gone");

      SortedSet<String> before = lint(files, UnaryOperator.identity(), UnaryOperator.identity());
      SortedSet<String> after = lint(renamed, renaming::undoNames, renaming::undo);

      assertEquals(String.join("\n", before), String.join("\n", after), state);
    }
  }

  private static SortedSet<String> lint(
      Map<String, String> files, UnaryOperator<String> path, UnaryOperator<String> message) {
    return new Linter(Rules.all())
        .lint(Assembly.assemble(new MemoryTree(files))).findings().stream()
            .map(finding -> line(finding, path, message))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String line(
      Finding finding, UnaryOperator<String> path, UnaryOperator<String> message) {
    return "%s %s %s %s:%d %s"
        .formatted(
            finding.severity().label(),
            finding.rule().id(),
            finding.environments().stream().map(path).sorted().collect(Collectors.toList()),
            path.apply(finding.place().at().path()),
            finding.place().at().line(),
            sorted(message.apply(finding.message())));
  }

  /** The words of a message; lists in it are in the order of names, which renaming changes. */
  private static List<String> sorted(String message) {
    return List.of(message.split("[ ,]+")).stream().sorted().toList();
  }
}
