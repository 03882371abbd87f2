package dev.paritylint.cli.report.excerpt;

import dev.paritylint.cli.report.terminal.Glyph;
import java.util.List;
import java.util.stream.Collectors;

/** Texts cut to one line of so many columns, with an ellipsis for what was left out. */
public final class Lines {
  private static final String CUT = "…";

  private Lines() {}

  /** Around {@code focus}, an offset in UTF-16 code units that the line must show. */
  public static String cut(String text, int focus, int columns) {
    if (Glyph.width(text) <= columns) {
      return text;
    }
    int at = Math.min(focus, text.length());
    Stretch marked = new Stretch(at, Math.min(at + 1, text.length()));
    return Excerpt.of(text, marked, List.of(), columns).text();
  }

  /** Its end, from a slash where one is left: of a path that is the file and the line. */
  public static String end(String text, int columns) {
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
}
