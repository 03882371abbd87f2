package dev.paritylint.rules.variable;

import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import dev.paritylint.parity.Row;
import dev.paritylint.rules.Counterparts;
import dev.paritylint.rules.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A variable that waits to be given its value in production and has one elsewhere.
 *
 * @param word what says so: {@code changeme}
 * @param other the same variable where it has a value
 */
record PlaceholderVariable(Setting setting, String word, Setting other) {

  /** Those of one row; secrets have a rule of their own. */
  static List<PlaceholderVariable> in(Row row) {
    List<PlaceholderVariable> found = new ArrayList<>();
    for (Setting setting : row.all()) {
      if (setting.environment().kind() == EnvironmentClass.PRODUCTION && !setting.secret()) {
        word(setting)
            .flatMap(
                word ->
                    valued(setting, row)
                        .map(other -> new PlaceholderVariable(setting, word, other)))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<String> word(Setting setting) {
    return setting.value() instanceof Value.Text text
        ? Placeholders.in(text.text())
        : Optional.empty();
  }

  /** Where another environment's corresponding deployment has something in its place. */
  private static Optional<Setting> valued(Setting setting, Row row) {
    Environment production = setting.environment();
    return row.all().stream()
        .filter(other -> !other.environment().equals(production))
        .filter(other -> other.environment().isDeployed())
        .filter(other -> Counterparts.correspond(setting.deployment(), other.deployment()))
        .filter(other -> other.value() instanceof Value.Text text && !text.text().isBlank())
        .filter(other -> word(other).isEmpty())
        .findFirst();
  }
}
