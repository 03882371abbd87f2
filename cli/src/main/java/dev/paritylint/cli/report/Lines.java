package dev.paritylint.cli.report;

import java.util.List;
import java.util.stream.Collectors;

/** Texts cut to one line of so many columns, with an ellipsis for what was left out. */
final class Lines {
  private static final String CUT = "…";

  private Lines() {}

  /** Around {@code focus}, an offset in UTF-16 code units that the line must show. */
  static String cut(String text, int focus, int columns) {
    if (Glyph.width(text) <= columns) {
      return text;
    }
    int at = Math.min(focus, text.length());
    Stretch marked = new Stretch(at, Math.min(at + 1, text.length()));
    return Excerpt.of(text, marked, List.of(), columns).text();
  }

  /** Its end, from a slash where one is left: of a path that is the file and the line. */
  static String end(String text, int columns) {
    List<Glyph> glyphs = Glyph.of(text);
    int filled = glyphs.stream().mapToInt(Glyph::width).sum();
    if (filled <= columns) {
      return text;
    }
    int first = 0;
    while (first < glyphs.size() && filled + 1 > columns) {
      filled -= glyphs.get(first++).width();
    }
    for (int slash = first; slash < glyphs.size(); slash++) {
      if (glyphs.get(slash).shown().equals("/")) {
        first = slash;
        break;
      }
    }
    return CUT
        + glyphs.subList(first, glyphs.size()).stream()
            .map(Glyph::shown)
            .collect(Collectors.joining());
  }

  /** Where the known values of a row begin to differ: what a cut must not hide. */
  static int firstDifference(CompareRow row) {
    List<String> texts =
        row.cells().stream()
            .flatMap(List::stream)
            .filter(CompareValue::known)
            .map(CompareValue::line)
            .toList();
    String first = texts.isEmpty() ? "" : texts.get(0);
    int common = first.length();
    for (String text : texts) {
      common = Math.min(common, commonPrefix(first, text));
    }
    return common;
  }

  private static int commonPrefix(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }
}
