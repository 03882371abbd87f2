package dev.paritylint.shell;

/** Finds where quotes and brackets in a script's text are closed. */
final class Brackets {
  private Brackets() {}

  /**
   * The place behind what closes {@code open} at {@code start}: {@code }}, {@code )}, or a quote;
   * {@code limit} where nothing does.
   */
  static int end(String text, int start, int limit) {
    StringBuilder wanted = new StringBuilder();
    wanted.append(closing(text.charAt(start)));
    int i = start + 1;
    while (i < limit && !wanted.isEmpty()) {
      char c = text.charAt(i);
      char last = wanted.charAt(wanted.length() - 1);
      if (c == last) {
        wanted.setLength(wanted.length() - 1);
      } else if (c == '\\' && last != '\'') {
        i++;
      } else if (opens(text, i, last)) {
        wanted.append(closing(c));
      }
      i++;
    }
    return Math.min(i, limit);
  }

  /** The place behind the quote that closes {@code $'…'}, in which a backslash escapes it. */
  static int endOfEscapes(String text, int quote, int limit) {
    int i = quote + 1;
    while (i < limit && text.charAt(i) != '\'') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i + 1, limit);
  }

  private static boolean opens(String text, int i, char inside) {
    if (inside == '\'') {
      return false;
    }
    char c = text.charAt(i);
    boolean expansion = (c == '{' || c == '(') && text.charAt(i - 1) == '$';
    boolean quote = c == '"' || c == '`' || (c == '\'' && inside != '"');
    return expansion || quote || (c == '(' && inside == ')');
  }

  private static char closing(char open) {
    return switch (open) {
      case '{' -> '}';
      case '(' -> ')';
      default -> open;
    };
  }
}
