package dev.paritylint.shell;

import dev.paritylint.model.Value;
import dev.paritylint.shell.Glob.Length;
import dev.paritylint.shell.Glob.Times;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code ${NAME#…}}, {@code ${NAME//…}}, {@code ${NAME^^}} and their like make of a text. */
final class Alteration {
  private final ShellFile file;
  private final State state;
  private final Interpreter interpreter;

  Alteration(ShellFile file, State state, Interpreter interpreter) {
    this.file = file;
    this.state = state;
    this.interpreter = interpreter;
  }

  @Nullable Word changed(Operation operation, Word held, String text) {
    String operator = operation.operator();
    if (operator.startsWith("^") || operator.startsWith(",")) {
      return operation.from() == operation.to() ? recased(held, text, operator) : null;
    } else if (operator.startsWith("/")) {
      return replaced(operation, held, text);
    } else if (operator.equals(":")) {
      return substring(operation, held, text);
    } else if (operator.startsWith("@")) {
      return null;
    }
    Glob glob =
        Bits.glob(Expander.bits(file, operation.from(), operation.to(), state, interpreter));
    if (!glob.isKnown() || text.length() > 4096) {
      return null;
    }
    Length length = operator.length() == 2 ? Length.LONGEST : Length.SHORTEST;
    int cut = operator.startsWith("#") ? glob.prefix(text, length) : glob.suffix(text, length);
    if (cut < 0) {
      return held;
    }
    return operator.startsWith("#") ? held.slice(cut, text.length()) : held.slice(0, cut);
  }

  private static Word recased(Word held, String text, String operator) {
    int size = operator.length() == 2 ? text.length() : Math.min(1, text.length());
    String head = text.substring(0, size);
    boolean up = operator.startsWith("^");
    String other = up ? head.toUpperCase(Locale.ROOT) : head.toLowerCase(Locale.ROOT);
    return formed(held, other + text.substring(size));
  }

  private static Word formed(Word held, String text) {
    return new Word(new Value.Text(text), held.origin());
  }

  private @Nullable Word replaced(Operation operation, Word held, String text) {
    String script = file.passage().text();
    int slash = operation.from();
    while (slash < operation.to() && script.charAt(slash) != '/') {
      slash += script.charAt(slash) == '\\' ? 2 : 1;
    }
    int middle = Math.min(slash, operation.to());
    Glob glob = Bits.glob(Expander.bits(file, operation.from(), middle, state, interpreter));
    int by = Math.min(middle + 1, operation.to());
    Word with =
        Bits.joined(Expander.bits(file, by, operation.to(), state, interpreter), operation.at());
    boolean plain = operation.operator().equals("/") || operation.operator().equals("//");
    if (!plain || !glob.isKnown() || !with.value().isKnown()) {
      return null;
    }
    Times times = operation.operator().length() == 2 ? Times.EVERY : Times.ONCE;
    String out = glob.replaced(text, with.characters(), times);
    return out == null ? null : formed(held, out);
  }

  private @Nullable Word substring(Operation operation, Word held, String text) {
    String written = file.passage().text().substring(operation.from(), operation.to());
    Matcher bounds = Pattern.compile(" ?(\\d{1,5})(?::(\\d{1,5}))?").matcher(written);
    if (!bounds.matches()) {
      return null;
    }
    int from = Math.min(Integer.parseInt(bounds.group(1)), text.length());
    int to =
        bounds.group(2) == null
            ? text.length()
            : Math.min(from + Integer.parseInt(bounds.group(2)), text.length());
    return held.slice(from, to);
  }
}
