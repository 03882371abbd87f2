package dev.paritylint.cli.report;

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
}
