package dev.paritylint.shell;

import dev.paritylint.treesitter.Node;
import java.util.regex.Matcher;

/** Where what a dollar, a brace or a backslash begins is over. */
final class Ends {
  private final ShellFile file;
  private final String text;

  Ends(ShellFile file) {
    this.file = file;
    this.text = file.passage().text();
  }

  /** The place behind what an escape or a dollar begins. */
  int behind(int start, int end) {
    return switch (text.charAt(start)) {
      case '\\' -> Math.min(start + 2, end);
      case '$' -> dollar(start, end);
      default -> start;
    };
  }

  boolean isHome(int i, int end) {
    return i >= end || text.charAt(i) == '/';
  }

  /** What {@code {a,b}} makes several words of; nothing else in braces is special. */
  int brace(int start, int end) {
    int close = text.indexOf('}', start);
    if (close < 0 || close >= end) {
      return start;
    }
    String inner = text.substring(start + 1, close);
    boolean expands = inner.contains(",") || inner.matches("\\w+\\.\\.\\w+");
    return expands && inner.chars().noneMatch(Character::isWhitespace) ? close + 1 : start;
  }

  /** The place behind what a dollar begins; its own place where it is only a dollar. */
  int dollar(int start, int end) {
    if (start + 1 >= end) {
      return start;
    }
    char c = text.charAt(start + 1);
    if (text.startsWith("${{", start)) {
      Matcher expression = ShellGrammar.EXPRESSION.matcher(text).region(start, end);
      return expression.lookingAt() ? expression.end() : Brackets.end(text, start + 1, end);
    } else if (c == '(') {
      Node known = file.substitutions().get(start);
      boolean fits = known != null && known.end() <= end;
      return fits && known != null ? known.end() : Brackets.end(text, start + 1, end);
    } else if (c == '\'') {
      return Brackets.endOfEscapes(text, start + 1, end);
    } else if (c == '{' || c == '"') {
      return Brackets.end(text, start + 1, end);
    } else if (Character.isDigit(c) || "@*#?$!-".indexOf(c) >= 0) {
      return start + 2;
    }
    int i = start + 1;
    while (i < end && isName(text.charAt(i))) {
      i++;
    }
    return i > start + 1 ? i : start;
  }

  private static boolean isName(char c) {
    return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }
}
