package dev.paritylint.cli.report.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of cells in aligned columns, two blanks apart. */
public final class Table {
  /** A wider cell pushes its own row only. */
  private static final int WIDEST = 48;

  private final String indent;
  private final List<List<String>> rows = new ArrayList<>();

  public Table(String indent) {
    this.indent = indent;
  }

  public void row(String... cells) {
    rows.add(List.of(cells));
  }

  public String print() {
    StringBuilder out = new StringBuilder();
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = IntStream.range(0, columns).map(this::width).toArray();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        int gap = Math.max(0, widths[column] - Glyph.width(cell)) + 2;
        line.append(cell).append(" ".repeat(gap));
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> column < row.size())
        .mapToInt(row -> Glyph.width(row.get(column)))
        .filter(width -> width <= WIDEST)
        .max()
        .orElse(0);
  }
}
