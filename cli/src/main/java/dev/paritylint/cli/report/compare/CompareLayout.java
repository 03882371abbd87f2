package dev.paritylint.cli.report.compare;

import dev.paritylint.cli.report.excerpt.Lines;
import dev.paritylint.cli.report.terminal.Chain;
import dev.paritylint.cli.report.terminal.Glyph;
import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.cli.report.terminal.Painter.Role;
import dev.paritylint.cli.report.terminal.Printable;
import dev.paritylint.cli.report.terminal.Wrapping;
import dev.paritylint.model.Environment;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * How rows of a comparison fill the columns of a terminal: one column for each environment, or,
 * where those would be too narrow, one block of lines.
 *
 * @param keys the columns that names fill
 * @param values the columns that each value fills
 */
record CompareLayout(
    List<Environment> environments, boolean sideBySide, int keys, int values, Look look) {
  private static final String GAP = "  ";
  private static final String MISSING = "—";
  private static final String BLOCK = "      ";

  /** Narrower columns cut nearly everything. */
  private static final int NARROWEST = 24;

  private static final int MOST_PLACES = 3;

  static CompareLayout of(CompareTable table, Look look) {
    List<Environment> environments = table.environments();
    int widest =
        table.rows().stream()
            .mapToInt(row -> Glyph.width(CompareText.label(row)) + BLOCK.length())
            .max()
            .orElse(0);
    int keys = Math.min(widest, look.width() * 2 / 5);
    int count = Math.max(1, environments.size());
    int values = (look.width() - keys - count * GAP.length()) / count;
    if (values >= NARROWEST) {
      return new CompareLayout(environments, true, keys, values, look);
    }
    int names =
        environments.stream()
            .mapToInt(one -> Glyph.width(Printable.of(one.name())))
            .max()
            .orElse(0);
    int room = Math.min(names, look.width() / 3);
    int left = look.width() - BLOCK.length() - room - GAP.length();
    return new CompareLayout(environments, false, room, left, look);
  }

  /** The environments' names over their columns. */
  String head() {
    if (!sideBySide) {
      return "";
    }
    List<List<String>> names = new ArrayList<>();
    for (Environment environment : environments) {
      String name = Lines.cut(Printable.of(environment.name()), 0, values);
      names.add(List.of(look.painter().paint(Role.STRONG, name)));
    }
    return lines(List.of(""), names);
  }

  String row(String label, CompareRow row) {
    int focus = row.agreement() == Agreement.DIFFERENT ? row.firstDifference() : 0;
    List<List<String>> cells = row.cells().stream().map(cell -> cell(cell, focus)).toList();
    if (sideBySide) {
      return lines(hanging(label), cells);
    }
    StringBuilder out = new StringBuilder();
    Wrapping.wrap(label, look.width()).forEach(line -> out.append(line).append('\n'));
    for (int i = 0; i < cells.size(); i++) {
      String name = Lines.cut(Printable.of(environments.get(i).name()), 0, keys);
      out.append(BLOCK).append(lines(List.of(name), List.of(cells.get(i))).stripTrailing());
      out.append('\n');
    }
    return out.toString();
  }

  /** A long name goes on below itself, a little further in. */
  private List<String> hanging(String label) {
    List<String> lines = new ArrayList<>();
    String bare = label.stripLeading();
    String indent = " ".repeat(label.length() - bare.length());
    for (String part : Wrapping.wrap(bare, Math.max(8, keys - indent.length() - 2))) {
      lines.add((lines.isEmpty() ? indent : indent + "  ") + part.stripTrailing());
    }
    return lines;
  }

  /** Each value in one line, then the places that it stands at. */
  private List<String> cell(List<CompareValue> cell, int focus) {
    if (cell.isEmpty()) {
      return List.of(MISSING);
    }
    List<String> lines = new ArrayList<>();
    for (CompareValue value : cell) {
      if (value.known()) {
        lines.add(Lines.cut(value.line(), focus, values));
      } else {
        Wrapping.wrap(value.line(), values).forEach(line -> lines.add(line.stripTrailing()));
      }
      places(value.places(), lines);
    }
    return lines;
  }

  private void places(List<Span> places, List<String> lines) {
    List<String> shown = places.stream().map(at -> Chain.line(at, look)).distinct().toList();
    int most = shown.size() <= MOST_PLACES ? shown.size() : MOST_PLACES - 1;
    for (String place : shown.subList(0, most)) {
      lines.add(look.painter().paint(Role.PLACE, Lines.end(place, values)));
    }
    if (most < shown.size()) {
      lines.add("and " + (shown.size() - most) + " more places");
    }
  }

  private String lines(List<String> key, List<List<String>> cells) {
    int height = Math.max(key.size(), cells.stream().mapToInt(List::size).max().orElse(0));
    String margin = sideBySide ? "" : BLOCK;
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < height; i++) {
      StringBuilder line = new StringBuilder(i == 0 ? "" : margin);
      line.append(padded(at(key, i), keys));
      for (List<String> cell : cells) {
        line.append(GAP).append(padded(at(cell, i), values));
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  private static String at(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index) : "";
  }

  private static String padded(String text, int columns) {
    int width = Glyph.width(text.replaceAll("\u001B\\[[0-9;]*m", ""));
    return text + " ".repeat(Math.max(0, columns - width));
  }
}
