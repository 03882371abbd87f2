package dev.paritylint.rules.variable;

import dev.paritylint.source.Span;
import java.util.regex.Pattern;

/** What of a value that is not known stands in the file itself. */
final class WrittenText {
  /** Stands for each reference: no delimiter and no part of a name. */
  private static final String REFERENCE = "\uFFFC";

  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{[^}]*\\}\\}");
  private static final Pattern INNERMOST =
      Pattern.compile("\\$\\{[^${}]*\\}|\\$\\([^$()]*\\)|\\$[A-Za-z_]\\w*");
  private static final Pattern CONTINUED = Pattern.compile("\\\\\\r?\\n");
  private static final int DEEPEST = 5;

  private WrittenText() {}

  /** The text without quotes around it, and with one character for all that is filled in. */
  static String of(Span at) {
    String text = EXPRESSION.matcher(at.text()).replaceAll(REFERENCE);
    for (int depth = 0; depth < DEEPEST && text.indexOf('$') >= 0; depth++) {
      text = INNERMOST.matcher(text).replaceAll(REFERENCE);
    }
    String lines = CONTINUED.matcher(text).replaceAll("");
    int last = lines.length() - 1;
    boolean quoted =
        last > 0 && "'\"".indexOf(lines.charAt(0)) >= 0 && lines.charAt(0) == lines.charAt(last);
    return quoted ? lines.substring(1, last) : lines;
  }
}
