package dev.paritylint.cli.report.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Cuts text into lines that fit. */
public final class Wrapping {
  private Wrapping() {}

  /** Cut behind a blank or a slash where one is near, otherwise at the column. */
  public static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    List<Glyph> rest = Glyph.of(text);
    while (!rest.isEmpty()) {
      int cut = cut(rest, columns);
      lines.add(rest.subList(0, cut).stream().map(Glyph::shown).collect(Collectors.joining()));
      rest = rest.subList(cut, rest.size());
    }
    return lines;
  }

  /** Cut at blanks only; a longer word stands out. */
  public static List<String> words(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int filled = 0;
    for (String word : text.split(" ", -1)) {
      int width = Glyph.width(word);
      if (!line.isEmpty() && filled + 1 + width > columns) {
        lines.add(line.toString());
        line.setLength(0);
        filled = 0;
      } else if (!line.isEmpty()) {
        line.append(' ');
        filled++;
      }
      line.append(word);
      filled += width;
    }
    lines.add(line.toString());
    return lines;
  }

  private static int cut(List<Glyph> glyphs, int columns) {
    int fitting = 0;
    int near = 0;
    int filled = 0;
    while (fitting < glyphs.size() && filled + glyphs.get(fitting).width() <= columns) {
      Glyph glyph = glyphs.get(fitting++);
      filled += glyph.width();
      near = glyph.shown().equals(" ") || glyph.shown().equals("/") ? fitting : near;
    }
    boolean all = fitting == glyphs.size();
    // A glyph that is wider than the columns stands by itself.
    return all || near < fitting / 2 ? Math.max(1, fitting) : near;
  }
}
