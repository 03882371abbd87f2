package dev.paritylint.shell;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.shell.Holding.One;
import dev.paritylint.source.Span;
import dev.paritylint.treesitter.Node;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Variables that a script changes in ways that are not followed: what they hold is unknown. */
final class Changes {
  private static final Pattern COUNTED =
      Pattern.compile(
          "([A-Za-z_]\\w*)\\s*(?:\\+\\+|--|(?:[-+*/%&|^]|<<|>>)?=(?!=))|(?:\\+\\+|--)\\s*([A-Za-z_]\\w*)");
  private static final Pattern ASSIGNED = Pattern.compile("(?:^|[\\s;&\"'])([A-Za-z_]\\w*)=");

  private Changes() {}

  /** {@code ((i++))}, {@code let x=y*2}. */
  static void inArithmetic(String text, Span at, State state) {
    Matcher change = COUNTED.matcher(text);
    while (change.find()) {
      String name = change.group(1) == null ? change.group(2) : change.group(1);
      unknown(name, "is computed when the script runs", at, state);
    }
  }

  /** {@code ((i++))} where the grammar takes it for a test. */
  static void inTest(Node test, State state) {
    if (test.text().startsWith("((")) {
      inArithmetic(test.text(), test.at(), state);
    }
  }

  /** {@code eval "A=$x"}: as far as the names can be seen. */
  static void byEval(String text, Span at, State state) {
    Matcher assigned = ASSIGNED.matcher(text);
    while (assigned.find()) {
      unknown(assigned.group(1), "is set by what `eval` runs", at, state);
    }
  }

  private static void unknown(String name, String why, Span at, State state) {
    Value value = new Value.Unknown("`" + name + "` " + why);
    state.set(name, new One(new Word(value, Origin.literal(at))));
  }
}
