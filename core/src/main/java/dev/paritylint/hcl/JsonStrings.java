package dev.paritylint.hcl;

import dev.paritylint.hcl.JsonValue.JsonString;
import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.util.Arrays;

/** Reads JSON's strings: each character of one knows where it is written. */
final class JsonStrings {
  private static final int ESCAPE_LENGTH = 6;

  private final SourceFile source;
  private final String text;

  JsonStrings(SourceFile source) {
    this.source = source;
    this.text = source.text();
  }

  /** The offset after the string that a quote opens at {@code quote}, or of what cuts it short. */
  int end(int quote) {
    int at = last(quote);
    return isClosed(at) ? at + 1 : at;
  }

  /**
   * Where to go on after a string that is passed over: one cut short may hide a comma at its end.
   */
  int resume(int quote) {
    int last = last(quote);
    return !isClosed(last) && text.charAt(last - 1) == ',' ? last - 1 : end(quote);
  }

  /** The closing quote, or the control character or end that stands before any. */
  private int last(int quote) {
    int at = quote + 1;
    while (at < text.length() && text.charAt(at) >= ' ' && text.charAt(at) != '"') {
      boolean pair = text.charAt(at) == '\\' && at + 1 < text.length();
      at += pair && text.charAt(at + 1) >= ' ' ? 2 : 1;
    }
    return at;
  }

  private boolean isClosed(int last) {
    return last < text.length() && text.charAt(last) == '"';
  }

  JsonString read(int quote) throws SyntaxFailure {
    int last = last(quote);
    if (!isClosed(last)) {
      throw failure(
          source.span(quote, quote + 1),
          "this string does not end on its line",
          "close it with \", and write \\n for a line break, \\t for a tab");
    }
    Span inner = source.span(quote + 1, last);
    boolean plain = inner.text().indexOf('\\') < 0;
    return new JsonString(
        plain ? Excerpt.of(inner) : escaped(inner.start(), last), source.span(quote, last + 1));
  }

  private Excerpt escaped(int start, int end) throws SyntaxFailure {
    StringBuilder content = new StringBuilder(end - start);
    int[] offsets = new int[end - start + 1];
    int at = start;
    while (at < end) {
      offsets[content.length()] = at;
      if (text.charAt(at) == '\\') {
        content.append(character(at));
        at += text.charAt(at + 1) == 'u' ? ESCAPE_LENGTH : 2;
      } else {
        content.append(text.charAt(at++));
      }
    }
    offsets[content.length()] = end;
    replaceLoneSurrogates(content);
    return Excerpt.escaped(
        source, content.toString(), Arrays.copyOf(offsets, content.length() + 1));
  }

  private char character(int backslash) throws SyntaxFailure {
    int simple = "\"\\/bfnrt".indexOf(text.charAt(backslash + 1));
    if (simple >= 0) {
      return "\"\\/\b\f\n\r\t".charAt(simple);
    }
    int end = Math.min(backslash + ESCAPE_LENGTH, text.length());
    String digits = text.substring(Math.min(backslash + 2, end), end);
    boolean hexadecimal =
        digits.length() == 4
            && digits.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0);
    if (text.charAt(backslash + 1) != 'u' || !hexadecimal) {
      Span span = source.span(backslash, backslash + 2);
      throw failure(
          span,
          Unexpected.quote(span.text()) + " is not an escape sequence of JSON",
          "write \\\\ for a backslash, or \\u and four hexadecimal digits");
    }
    return (char) Integer.parseInt(digits, 16);
  }

  /** As Go's JSON reader does. */
  private static void replaceLoneSurrogates(StringBuilder content) {
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      boolean paired =
          i + 1 < content.length() && Character.isSurrogatePair(c, content.charAt(i + 1));
      if (paired) {
        i++;
      } else if (Character.isSurrogate(c)) {
        content.setCharAt(i, '\uFFFD');
      }
    }
  }

  private static SyntaxFailure failure(Span at, String message, String help) {
    return new SyntaxFailure(new Problem(at, message, help));
  }
}
