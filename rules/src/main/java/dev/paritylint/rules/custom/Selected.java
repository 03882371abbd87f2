package dev.paritylint.rules.custom;

import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.parity.Matrix;
import dev.paritylint.parity.Row;
import dev.paritylint.project.config.SettingSelection;
import java.util.List;

/** What a rule is about in one landscape. */
record Selected(SettingSelection selection, List<Row> rows) {
  Selected {
    rows = List.copyOf(rows);
  }

  static Selected of(SettingSelection selection, Landscape landscape) {
    return new Selected(
        selection,
        Matrix.of(landscape).rows(selection.kind()).stream()
            .filter(row -> row.all().stream().anyMatch(selection::takes))
            .toList());
  }

  /** The settings of one row that the rule is about. */
  List<Setting> in(Row row) {
    return row.all().stream().filter(selection::takes).toList();
  }

  /** The environments that the rule is about and that are compared with others. */
  List<Environment> environments(Landscape landscape) {
    return landscape.environments().stream()
        .filter(selection::takes)
        .filter(environment -> !environment.isDefault())
        .toList();
  }
}
