package dev.paritylint.dotenv;

import dev.paritylint.dotenv.Variables.Variable;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.model.Value.Text;
import dev.paritylint.model.Value.Unknown;
import dev.paritylint.source.Passage;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Substitutes variables as Docker Compose does in its files and in env files: {@code $X}, {@code
 * ${X}}, {@code $$}, and the operators {@code :- - :+ + :? ?}, nested (compose-go, template). A
 * variable that no file sets may still come from the shell: without a default it makes the value
 * unknown.
 */
public final class Interpolation {
  private static final int MAX_DEPTH = 50;
  private static final int MAX_LENGTH = 1 << 20;

  private final Variables variables;
  private final List<Origin.Step> via = new ArrayList<>();
  private final StringBuilder out = new StringBuilder();
  private final int depth;
  private final @Nullable Passage written;
  private @Nullable Unknown unknown;

  /** The value, and the variables that it was taken from. */
  public record Result(Value value, List<Origin.Step> via) {
    public Result {
      via = List.copyOf(via);
    }
  }

  private Interpolation(Variables variables, int depth, @Nullable Passage written) {
    this.variables = variables;
    this.depth = depth;
    this.written = written;
  }

  /** Substitutes all variables in {@code template}; never throws. */
  public static Result of(String template, Variables variables) {
    return of(template, variables, 0, null);
  }

  /** The same, where the chain tells the defaults that variables stand in for. */
  public static Result of(Passage template, Variables variables) {
    return of(template.text(), variables, 0, template);
  }

  /** Where what begins with the dollar sign at {@code start} ends. */
  public static int end(String text, int start) {
    if (start + 1 == text.length()) {
      return start + 1;
    }
    char next = text.charAt(start + 1);
    if (next == '{') {
      int close = closing(text, start + 1);
      return close < 0 ? start + 2 : close + 1;
    }
    return next == '$' ? start + 2 : endOfName(text, start + 1);
  }

  private static Result of(
      String template, Variables variables, int depth, @Nullable Passage written) {
    Interpolation run = new Interpolation(variables, depth, written);
    run.substitute(template);
    Value value = run.unknown == null ? new Text(run.out.toString()) : run.unknown;
    return new Result(value, run.via);
  }

  private void substitute(String text) {
    int at = 0;
    while (at < text.length() && unknown == null) {
      int dollar = text.indexOf('$', at);
      if (dollar < 0 || dollar + 1 == text.length()) {
        out.append(text, at, text.length());
        return;
      }
      out.append(text, at, dollar);
      at = one(text, dollar);
      if (out.length() > MAX_LENGTH) {
        giveUp("it grows beyond " + MAX_LENGTH + " characters when variables are filled in");
      }
    }
  }

  /** Substitutes what begins with the dollar sign at {@code start}; returns where it ends. */
  private int one(String text, int start) {
    char next = text.charAt(start + 1);
    if (next == '$') {
      out.append('$');
      return start + 2;
    }
    if (next == '{') {
      return braced(text, start);
    }
    int end = endOfName(text, start + 1);
    if (end == start + 1) {
      out.append('$');
      return end;
    }
    append(text.substring(start + 1, end), text.substring(start, end), null);
    return end;
  }

  private int braced(String text, int start) {
    int nameEnd = endOfName(text, start + 2);
    String name = text.substring(start + 2, nameEnd);
    if (name.isEmpty() || nameEnd == text.length()) {
      return refuse(text, start);
    }
    if (text.charAt(nameEnd) == '}') {
      append(name, "${" + name + "}", null);
      return nameEnd + 1;
    }
    int operator = text.charAt(nameEnd) == ':' ? nameEnd + 1 : nameEnd;
    int close = closing(text, start + 1);
    if (close < 0 || operator >= close || "-+?".indexOf(text.charAt(operator)) < 0) {
      return refuse(text, start);
    }
    String argument = text.substring(operator + 1, close);
    Span fallback =
        written == null || argument.isEmpty() || text.charAt(operator) != '-'
            ? null
            : written.span(operator + 1, close);
    operate(name, text.substring(nameEnd, operator + 1), argument, fallback);
    return close + 1;
  }

  private void operate(String name, String operator, String argument, @Nullable Span fallback) {
    Optional<Variable> found = variables.find(name);
    boolean emptyCounts = operator.length() == 1;
    boolean present =
        found.isPresent() && (emptyCounts || !found.get().value().equals(new Text("")));
    char kind = operator.charAt(operator.length() - 1);
    boolean decidedElsewhere = !emptyCounts && found.isPresent() && !found.get().value().isKnown();
    if (decidedElsewhere || (kind != '+' && present)) {
      append(name, "${" + name + "}", fallback);
    } else if (kind == '-' || (kind == '+' && present)) {
      nest(argument);
    } else if (kind == '?') {
      giveUp("`${" + name + "}` is required from the shell, and no file sets it");
    }
  }

  private void nest(String argument) {
    if (depth == MAX_DEPTH) {
      giveUp("its defaults are nested more than " + MAX_DEPTH + " deep");
      return;
    }
    Result inner = of(argument, variables, depth + 1, null);
    via.addAll(inner.via());
    if (inner.value() instanceof Text text) {
      out.append(text.text());
    } else if (inner.value() instanceof Unknown nested) {
      out.append(nested.prefix());
      giveUp(nested.reason());
    }
  }

  private void append(String name, String use, @Nullable Span fallback) {
    Optional<Variable> found = variables.find(name);
    if (found.isEmpty()) {
      giveUp("`" + use + "` is taken from the shell, and no default is given");
      return;
    }
    via.add(new Origin.Step(found.get().at(), use, fallback));
    via.addAll(found.get().via());
    Value value = found.get().value();
    if (value instanceof Text text) {
      out.append(text.text());
    } else if (value instanceof Unknown inner) {
      out.append(inner.prefix());
      giveUp(inner.reason());
    }
  }

  private int refuse(String text, int start) {
    giveUp("`${` begins no variable that Compose understands");
    return Math.min(start + 2, text.length());
  }

  private void giveUp(String reason) {
    unknown = new Unknown(reason, out.toString());
  }

  private static int endOfName(String text, int start) {
    int at = start;
    while (at < text.length() && isNamePart(text.charAt(at), at > start)) {
      at++;
    }
    return at;
  }

  private static boolean isNamePart(char c, boolean digits) {
    return c == '_'
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (digits && c >= '0' && c <= '9');
  }

  /** The brace that closes the one at {@code open} on its line, or the line's last; -1 for none. */
  private static int closing(String text, int open) {
    int depth = 0;
    int last = -1;
    for (int at = open; at < text.length() && text.charAt(at) != '\n'; at++) {
      if (text.charAt(at) == '{') {
        depth++;
        // Compose steps over the character behind a brace.
        at++;
        last = at < text.length() && text.charAt(at) == '}' ? at : last;
      } else if (text.charAt(at) == '}') {
        last = at;
        if (--depth == 0) {
          return at;
        }
      }
    }
    return last;
  }
}
