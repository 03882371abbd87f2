package dev.paritylint.cli.report.compare;

import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.parity.Row;
import java.util.List;

/**
 * One setting in each of the environments compared.
 *
 * @param cells the values in each environment, in the table's order; none where it is missing
 */
public record CompareRow(Row row, Agreement agreement, List<List<CompareValue>> cells) {
  public CompareRow {
    cells = List.copyOf(cells);
  }

  public String service() {
    return row.service();
  }

  public String name() {
    return row.name();
  }

  public SettingKind kind() {
    return row.kind();
  }

  /** Whether masks stand for its values, so that the agreement has to be told in words. */
  public boolean isSecret() {
    return row.all().stream().anyMatch(Setting::secret);
  }

  /** Where the known values of a row begin to differ: what a cut must not hide. */
  int firstDifference() {
    List<String> texts =
        cells.stream()
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
