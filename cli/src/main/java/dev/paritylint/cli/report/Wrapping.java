package dev.paritylint.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Cuts text into lines that fit. */
final class Wrapping {
  private Wrapping() {}

  /** Cut behind a blank or a slash where one is near, otherwise at the column. */
  static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    List<Glyph> rest = Glyph.of(text);
    while (!rest.isEmpty()) {
      int cut = cut(rest, columns);
      lines.add(rest.subList(0, cut).stream().map(Glyph::shown).collect(Collectors.joining()));
      rest = rest.subList(cut, rest.size());
    }
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
    return all || near < fitting / 2 ? fitting : near;
  }
}
