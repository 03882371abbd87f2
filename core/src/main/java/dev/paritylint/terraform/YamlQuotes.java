package dev.paritylint.terraform;

import java.util.regex.Pattern;

/** Strings in double quotes as libyaml writes them. */
final class YamlQuotes {
  private static final int WIDTH = 80;

  /** A blank before the end of a line would be lost in a literal block. */
  private static final Pattern BLANK_AT_END = Pattern.compile(" (\\n|\\z)");

  private YamlQuotes() {}

  static boolean mayBeLiteral(String text) {
    return text.codePoints().allMatch(YamlQuotes::isPrintable)
        && !BLANK_AT_END.matcher(text).find();
  }

  /** Of the characters beyond the basic plane, libyaml in Go knows none to be printable. */
  private static boolean isPrintable(int c) {
    return c == '\n'
        || (c >= ' ' && c <= '~')
        || (c >= 0xa0 && c < 0xd800)
        || (c >= 0xe000 && c < 0xfffe && c != 0xfeff);
  }

  static void append(String text, StringBuilder out) {
    out.append('"');
    text.codePoints().forEach(c -> append(c, out));
    out.append('"');
  }

  /** A line that is longer than {@link #WIDTH} goes on behind its next blank. */
  static void folded(String text, int indent, StringBuilder out) {
    int line = out.lastIndexOf("\n") + 1;
    boolean afterBlank = false;
    out.append('"');
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      boolean blank = text.charAt(i) == ' ';
      boolean inside = i > 0 && i < text.length() - 1;
      if (blank && inside && !afterBlank && out.codePointCount(line, out.length()) > WIDTH) {
        out.append('\n').append(" ".repeat(indent)).append(text.charAt(i + 1) == ' ' ? "\\" : "");
        line = out.lastIndexOf("\n") + 1;
      } else {
        append(text.codePointAt(i), out);
      }
      afterBlank = blank;
    }
    out.append('"');
  }

  private static void append(int c, StringBuilder out) {
    switch (c) {
      case '"', '\\' -> out.append('\\').append((char) c);
      case 0 -> out.append("\\0");
      case 7 -> out.append("\\a");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case 0xb -> out.append("\\v");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      case 0x1b -> out.append("\\e");
      case 0x85 -> out.append("\\N");
      case 0x2028 -> out.append("\\L");
      case 0x2029 -> out.append("\\P");
      default -> {
        if (isPrintable(c)) {
          out.appendCodePoint(c);
        } else {
          out.append(String.format(c < 0x100 ? "\\x%02X" : c < 0x10000 ? "\\u%04X" : "\\U%08X", c));
        }
      }
    }
  }
}
