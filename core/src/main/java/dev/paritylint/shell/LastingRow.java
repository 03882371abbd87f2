package dev.paritylint.shell;

import dev.paritylint.source.BundledTable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One row of the table of commands that change a service which stays.
 *
 * @param kind of service: those of one kind and name are the same
 * @param service the options that name it, or {@code only} or {@code object}
 * @param where the options that tell services of one name apart
 */
record LastingRow(
    String kind,
    List<String> command,
    List<String> service,
    List<String> where,
    Taking taking,
    List<String> options) {
  static final List<LastingRow> ALL =
      BundledTable.lines(LastingRow.class, "lasting-tools.txt").stream()
          .map(LastingRow::of)
          .toList();

  /** How it names what it takes back; what each means is said in the table. */
  enum Taking {
    NOTHING,
    NAMES,
    SEVERAL,
    WORDS,
    MINUS,
    VARIABLES,
    SECRETS
  }

  LastingRow {
    command = List.copyOf(command);
    service = List.copyOf(service);
    where = List.copyOf(where);
    options = List.copyOf(options);
  }

  private static LastingRow of(String line) {
    List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    String taking = cells.get(4).toUpperCase(Locale.ROOT);
    return new LastingRow(
        cells.get(0),
        words(cells.get(1)),
        words(cells.get(2)),
        words(cells.get(3)),
        taking.isEmpty() ? Taking.NOTHING : Taking.valueOf(taking),
        words(cells.get(5)));
  }

  private static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(" +", -1));
  }
}
