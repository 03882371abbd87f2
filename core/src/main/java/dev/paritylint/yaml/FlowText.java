package dev.paritylint.yaml;

import dev.paritylint.source.SourceFile;
import dev.paritylint.yaml.YamlNode.Style;

/** Reads plain and quoted scalars: folded lines, doubled quotes, escapes (YAML 1.2, 7.3). */
final class FlowText {
  private static final String ESCAPED = "0abt\tnvfre \"/\\N_LP";
  private static final String MEANING =
      "\0\u0007\b\t\t\n\u000B\f\r\u001B \"/\\\u0085\u00A0\u2028\u2029";

  private final SourceFile file;
  private final String source;
  private final Style style;
  private final PlacedText found;

  FlowText(SourceFile file, Style style) {
    this.file = file;
    this.source = file.text();
    this.style = style;
    this.found = new PlacedText(file);
  }

  PlacedText read(int start, int end) {
    int at = start;
    while (at < end) {
      at = one(at, end);
    }
    return found;
  }

  /** Takes what begins at a place; returns where to go on. */
  private int one(int at, int end) {
    char c = source.charAt(at);
    if (isBlank(c) || isBreak(c)) {
      return blanks(at, end);
    }
    if (c == '\'' && style == Style.SINGLE_QUOTED && at + 1 < end) {
      found.add('\'', at, at + 2);
      return at + 2;
    }
    if (c == '\\' && style == Style.DOUBLE_QUOTED && at + 1 < end) {
      return escape(at, end);
    }
    found.add(c, at, at + 1);
    return at + 1;
  }

  /** Blanks within a line stand as they are; a line's end and the blanks around it are folded. */
  private int blanks(int start, int end) {
    int at = start;
    while (at < end && isBlank(source.charAt(at))) {
      at++;
    }
    if (at == end || !isBreak(source.charAt(at))) {
      found.addWritten(start, at);
      return at;
    }
    return fold(at, end, true);
  }

  private int fold(int lineEnd, int end, boolean space) {
    int at = afterBreak(lineEnd, end);
    PlacedText empty = new PlacedText(file);
    while (true) {
      int next = at;
      while (next < end && isBlank(source.charAt(next))) {
        next++;
      }
      if (next == end || !isBreak(source.charAt(next))) {
        break;
      }
      at = afterBreak(next, end);
      empty.add('\n', at - 1, at);
    }
    if (empty.isEmpty() && space) {
      found.add(' ', lineEnd, lineEnd + 1);
    }
    found.addAll(empty);
    while (at < end && isBlank(source.charAt(at))) {
      at++;
    }
    return at;
  }

  private int escape(int at, int end) {
    char kind = source.charAt(at + 1);
    if (isBreak(kind)) {
      return fold(at + 1, end, false);
    }
    int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    int after = at + 2 + digits;
    if (digits > 0 && after <= end) {
      for (char half : Character.toChars(codePoint(at + 2, after))) {
        found.add(half, at, after);
      }
      return after;
    }
    int known = ESCAPED.indexOf(kind);
    found.add(known < 0 ? kind : MEANING.charAt(known), at, at + 2);
    return at + 2;
  }

  private int codePoint(int start, int end) {
    int code = 0;
    for (int i = start; i < end; i++) {
      int digit = Character.digit(source.charAt(i), 16);
      code = digit < 0 || code > 0xFFFFFF ? 0xFFFD : code * 16 + digit;
    }
    return Character.isValidCodePoint(code) ? code : 0xFFFD;
  }

  private int afterBreak(int at, int end) {
    boolean two = source.charAt(at) == '\r' && at + 1 < end && source.charAt(at + 1) == '\n';
    return two ? at + 2 : at + 1;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
