package dev.paritylint.rules.custom;

import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.parity.Row;
import dev.paritylint.rules.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Asks that a setting is alike in all environments, each held against the first. */
final class Agreement implements Check {
  /** How two settings are held against each other in a landscape. */
  interface Comparing {
    BiPredicate<Setting, Setting> in(Landscape landscape);
  }

  private final Comparing comparing;
  private final String wanted;

  /**
   * @param wanted what it has to do, behind "has to"
   */
  Agreement(Comparing comparing, String wanted) {
    this.comparing = comparing;
    this.wanted = wanted;
  }

  @Override
  public List<Violation> violations(Selected selected, Landscape landscape) {
    List<Environment> environments = selected.environments(landscape);
    BiPredicate<Setting, Setting> alike = comparing.in(landscape);
    return selected.rows().stream()
        .flatMap(row -> violation(row, selected, environments, alike).stream())
        .toList();
  }

  private Optional<Violation> violation(
      Row row,
      Selected selected,
      List<Environment> environments,
      BiPredicate<Setting, Setting> alike) {
    List<Setting> known =
        environments.stream()
            .flatMap(environment -> row.in(environment).stream())
            .filter(selected.selection()::takes)
            .filter(setting -> setting.value().isKnown())
            .toList();
    List<Setting> told = new ArrayList<>();
    for (Setting setting : known) {
      if (told.isEmpty() || !alike.test(told.get(0), setting)) {
        told.add(setting);
      }
    }
    return told.size() < 2
        ? Optional.empty()
        : Optional.of(
            new Violation(
                row.service(),
                row.name(),
                told.stream().map(Setting::environment).distinct().toList(),
                new Spread(told).byEnvironment(),
                wanted,
                told.stream().map(Spread::place).distinct().toList()));
  }
}
