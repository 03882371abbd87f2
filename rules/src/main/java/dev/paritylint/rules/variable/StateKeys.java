package dev.paritylint.rules.variable;

import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import dev.paritylint.parity.Normalization;
import dev.paritylint.parity.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Addresses of Terraform states that are unlike those of the same folder's other environments. */
final class StateKeys {
  private static final int ENOUGH_TO_AGREE = 2;

  private StateKeys() {}

  /** The settings that differ where at least two other environments agree, but for their words. */
  static List<Setting> odd(Row row) {
    Map<String, List<Setting>> byForm = new TreeMap<>();
    for (Setting setting : row.all()) {
      if (setting.value() instanceof Value.Text text) {
        String form =
            Normalization.strip(text.text(), setting.environment()).toLowerCase(Locale.ROOT);
        byForm.computeIfAbsent(form, unseen -> new ArrayList<>()).add(setting);
      }
    }
    boolean agreed = byForm.values().stream().anyMatch(StateKeys::isRule);
    List<List<Setting>> others =
        byForm.values().stream().filter(settings -> !isRule(settings)).toList();
    return agreed && others.size() == 1 ? others.get(0) : List.of();
  }

  /** Whether all have it to the letter, so that it is the only one to be named by its own. */
  static boolean isCopied(Setting odd, Row row) {
    return row.all().stream().allMatch(each -> each.value().equals(odd.value()));
  }

  private static boolean isRule(List<Setting> settings) {
    Set<String> environments = new TreeSet<>();
    settings.forEach(setting -> environments.add(setting.environment().name()));
    return environments.size() >= ENOUGH_TO_AGREE;
  }
}
