package dev.paritylint.hcl;

import dev.paritylint.source.Span;

/** Resolves what stands for something else in the text of strings and heredocs. */
final class Escapes {
  private static final String HELP = "write \\\\ for a backslash";

  private final TokenCursor cursor;
  private final Excerpt source;

  Escapes(TokenCursor cursor) {
    this.cursor = cursor;
    this.source = cursor.source();
  }

  /** The meaning of a text token. What is no escape is reported and kept as it is written. */
  String resolve(int token) {
    String text = cursor.text(token);
    boolean quoted = cursor.type(token) == TokenType.QUOTED_TEXT;
    if (!source.file().isUtf8() && text.indexOf('\uFFFD') >= 0) {
      int at = cursor.start(token) + text.indexOf('\uFFFD');
      cursor.report(source.span(at, at + 1), "these bytes are not UTF-8", "save the file as UTF-8");
    }
    if (!text.contains("$${") && !text.contains("%%{") && !(quoted && text.indexOf('\\') >= 0)) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\' && quoted) {
        at += backslash(text, at, cursor.start(token), result);
      } else if (text.startsWith("$${", at) || text.startsWith("%%{", at)) {
        result.append(c).append('{');
        at += 3;
      } else {
        result.append(c);
        at++;
      }
    }
    return result.toString();
  }

  /** Gives how many characters the escape takes. */
  private int backslash(String text, int at, int offset, StringBuilder result) {
    char selector = text.charAt(at + 1);
    int simple = "nrt\"\\".indexOf(selector);
    if (simple >= 0) {
      result.append("\n\r\t\"\\".charAt(simple));
      return 2;
    }
    if (selector == 'u' || selector == 'U') {
      return codePoint(text, at, offset, result);
    }
    int length = 1 + Character.charCount(text.codePointAt(at + 1));
    String escape = text.substring(at, at + length);
    result.append(escape);
    cursor.report(
        source.span(offset + at, offset + at + length),
        Unexpected.quote(escape) + " is not an escape sequence",
        HELP);
    return length;
  }

  private int codePoint(String text, int at, int offset, StringBuilder result) {
    int wanted = text.charAt(at + 1) == 'u' ? 4 : 8;
    int end = at + 2;
    while (end < text.length()
        && end < at + 2 + wanted
        && Character.digit(text.charAt(end), 16) >= 0
        && text.charAt(end) < 0x80) {
      end++;
    }
    String escape = text.substring(at, end);
    Span span = source.span(offset + at, offset + end);
    if (end < at + 2 + wanted) {
      cursor.report(
          span,
          Unexpected.quote(escape) + " has fewer than " + wanted + " hexadecimal digits",
          "write " + wanted + " hexadecimal digits, or " + HELP.substring(6));
      result.append(escape);
      return end - at;
    }
    long value = Long.parseLong(escape.substring(2), 16);
    if (value > Character.MAX_CODE_POINT || (value >= 0xD800 && value <= 0xDFFF)) {
      cursor.report(
          span,
          Unexpected.quote(escape) + " is not a Unicode character",
          "write a character above U+FFFF as \\U and eight digits");
      result.append(escape);
    } else {
      result.appendCodePoint((int) value);
    }
    return end - at;
  }
}
