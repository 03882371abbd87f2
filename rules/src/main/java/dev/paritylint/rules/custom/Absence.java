package dev.paritylint.rules.custom;

import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.rules.Spread;
import java.util.List;

/** Asks that something is set nowhere, whatever its value. */
final class Absence implements Check {

  @Override
  public List<Violation> violations(Selected selected, Landscape landscape) {
    return selected.rows().stream()
        .map(
            row -> {
              List<Setting> settings = selected.in(row);
              List<String> environments = Spread.environments(settings.stream());
              return new Violation(
                  row.service(),
                  row.name(),
                  settings.stream().map(Setting::environment).distinct().toList(),
                  "set in " + Spread.list(environments),
                  "be unset",
                  settings.stream().map(Spread::place).distinct().toList());
            })
        .toList();
  }
}
