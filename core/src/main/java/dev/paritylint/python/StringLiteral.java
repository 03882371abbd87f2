package dev.paritylint.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Decodes what stands between the quotes of a string literal, as the Python reference describes it
 * under "String and Bytes literals".
 */
final class StringLiteral {
  private final boolean raw;
  private final boolean formatted;

  private StringLiteral(boolean raw, boolean formatted) {
    this.raw = raw;
    this.formatted = formatted;
  }

  /** By the prefix that stands before the quotes: {@code rb}, {@code f}, or nothing. */
  static StringLiteral prefixed(String prefix) {
    String lower = prefix.toLowerCase(Locale.ROOT);
    return new StringLiteral(lower.contains("r"), lower.contains("f"));
  }

  /** The text that the program sees; empty where an escape is malformed. */
  Optional<String> decode(String written) {
    StringBuilder out = new StringBuilder(written.length());
    int i = 0;
    while (i >= 0 && i < written.length()) {
      i = step(written, i, out);
    }
    return i < 0 ? Optional.empty() : Optional.of(out.toString());
  }

  /** For each character of the decoded text, where what stands for it begins and ends. */
  List<int[]> letters(String written) {
    List<int[]> letters = new ArrayList<>();
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i >= 0 && i < written.length()) {
      int next = step(written, i, out);
      while (letters.size() < out.length()) {
        letters.add(new int[] {i, next});
      }
      i = next;
    }
    return letters;
  }

  /** Appends what stands at {@code i}; where it ends, or -1 if it is malformed. */
  private int step(String text, int i, StringBuilder out) {
    char c = text.charAt(i);
    boolean last = i + 1 == text.length();
    if (c == '\r') {
      out.append('\n');
      return lineEnd(text, i);
    }
    boolean doubled = formatted && (c == '{' || c == '}') && !last && text.charAt(i + 1) == c;
    if (doubled) {
      out.append(c);
      return i + 2;
    } else if (c != '\\' || raw || last) {
      out.append(c);
      return i + 1;
    }
    return escape(text, i + 1, out);
  }

  private static int lineEnd(String text, int i) {
    return text.startsWith("\r\n", i) ? i + 2 : i + 1;
  }

  /** Appends what the escape at {@code i} stands for; where it ends, or -1 if it is malformed. */
  private static int escape(String text, int i, StringBuilder out) {
    char c = text.charAt(i);
    int simple = "\\'\"abfnrtv".indexOf(c);
    if (simple >= 0) {
      out.append("\\'\"\u0007\b\f\n\r\t\u000B".charAt(simple));
      return i + 1;
    }
    return switch (c) {
      case '\n', '\r' -> lineEnd(text, i);
      case 'x' -> codePoint(text, i + 1, 2, out);
      case 'u' -> codePoint(text, i + 1, 4, out);
      case 'U' -> codePoint(text, i + 1, 8, out);
      case 'N' -> named(text, i + 1, out);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(text, i, out);
      default -> {
        out.append('\\');
        yield i;
      }
    };
  }

  private static int codePoint(String text, int i, int digits, StringBuilder out) {
    if (i + digits > text.length()) {
      return -1;
    }
    int value = 0;
    for (int k = i; k < i + digits; k++) {
      int digit = Character.digit(text.charAt(k), 16);
      if (digit < 0 || text.charAt(k) > 'f' || value > Character.MAX_CODE_POINT >> 4) {
        return -1;
      }
      value = value * 16 + digit;
    }
    if (!Character.isValidCodePoint(value)) {
      return -1;
    }
    out.appendCodePoint(value);
    return i + digits;
  }

  private static int octal(String text, int i, StringBuilder out) {
    int value = 0;
    int k = i;
    while (k < text.length() && k < i + 3 && text.charAt(k) >= '0' && text.charAt(k) <= '7') {
      value = value * 8 + text.charAt(k) - '0';
      k++;
    }
    out.appendCodePoint(value);
    return k;
  }

  private static int named(String text, int i, StringBuilder out) {
    int end = text.indexOf('}', i);
    if (i >= text.length() || text.charAt(i) != '{' || end < 0) {
      return -1;
    }
    try {
      out.appendCodePoint(Character.codePointOf(text.substring(i + 1, end)));
      return end + 1;
    } catch (IllegalArgumentException unknownToThisRuntime) {
      return -1;
    }
  }
}
