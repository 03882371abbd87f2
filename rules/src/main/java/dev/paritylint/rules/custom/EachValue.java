package dev.paritylint.rules.custom;

import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.parity.Row;
import dev.paritylint.rules.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at each value by itself. What fails alike in several environments is told once. */
final class EachValue implements Check {

  /** What is wrong with one known value. */
  interface Demand {
    /** What it has to do instead, behind "has to"; empty where nothing is wrong or can be told. */
    Optional<String> unmet(Setting setting, Landscape landscape);
  }

  private final Demand demand;

  EachValue(Demand demand) {
    this.demand = demand;
  }

  @Override
  public List<Violation> violations(Selected selected, Landscape landscape) {
    List<Violation> violations = new ArrayList<>();
    for (Row row : selected.rows()) {
      Map<String, List<Setting>> failing = new LinkedHashMap<>();
      for (Setting setting : selected.in(row)) {
        if (setting.value().isKnown()) {
          demand
              .unmet(setting, landscape)
              .ifPresent(
                  wanted ->
                      failing.computeIfAbsent(wanted, text -> new ArrayList<>()).add(setting));
        }
      }
      failing.forEach((wanted, settings) -> violations.add(violation(row, wanted, settings)));
    }
    return violations;
  }

  private static Violation violation(Row row, String wanted, List<Setting> settings) {
    return new Violation(
        row.service(),
        row.name(),
        settings.stream().map(Setting::environment).distinct().toList(),
        new Spread(settings).byEnvironment(),
        wanted,
        settings.stream().map(Spread::place).distinct().toList());
  }
}
