package dev.paritylint.cli.report.compare;

import dev.paritylint.cli.report.terminal.Chain;
import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.model.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Settings side by side for spreadsheets (RFC 4180): a line for each setting, and for each
 * environment a column with its value and one with its places. A cell with several has one a line;
 * an environment that lacks the setting has empty cells.
 */
public final class CompareCsv {
  private static final String END = "\r\n";

  private final CompareTable table;
  private final Look look;

  /** Of all rows of the table; the look says how paths begin. */
  public CompareCsv(CompareTable table, Look look) {
    this.table = table;
    this.look = look;
  }

  public String print() {
    List<String> head = new ArrayList<>(List.of("agreement", "service", "kind", "setting"));
    for (Environment environment : table.environments()) {
      head.add(environment.name());
      head.add(environment.name() + " place");
    }
    StringBuilder out = new StringBuilder(line(head));
    table.rows().forEach(row -> out.append(line(cells(row))));
    return out.toString();
  }

  private List<String> cells(CompareRow row) {
    List<String> cells = new ArrayList<>();
    cells.add(row.agreement().label());
    cells.add(row.service());
    cells.add(row.kind().label());
    cells.add(row.name());
    for (List<CompareValue> values : row.cells()) {
      cells.add(values.stream().map(CompareCsv::shown).collect(Collectors.joining("\n")));
      cells.add(
          values.stream()
              .flatMap(value -> value.places().stream())
              .map(at -> Chain.line(at, look))
              .distinct()
              .collect(Collectors.joining("\n")));
    }
    return cells;
  }

  /** Something that is empty is not missing. */
  private static String shown(CompareValue value) {
    return value.text().isEmpty() ? "\"\"" : value.text();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(CsvCell::of).collect(Collectors.joining(",")) + END;
  }
}
