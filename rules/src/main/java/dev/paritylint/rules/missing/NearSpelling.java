package dev.paritylint.rules.missing;

import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import java.util.Optional;
import java.util.Set;

/** What the lacking side calls nearly the same, and the other side does not know. */
final class NearSpelling {
  private final Landscape landscape;

  NearSpelling(Landscape landscape) {
    this.landscape = landscape;
  }

  Optional<Setting> of(Lack lack) {
    Gap gap = lack.gap();
    Set<String> others = gap.common(gap.lacking());
    others.removeAll(gap.any(gap.having()));
    return NearNames.of(lack.name(), others).flatMap(name -> in(gap, name));
  }

  private Optional<Setting> in(Gap gap, String name) {
    return landscape.settings().stream()
        .filter(setting -> setting.kind() == SettingKind.VARIABLE)
        .filter(setting -> setting.service().equals(gap.service()))
        .filter(setting -> setting.name().equals(name))
        .filter(setting -> gap.lacking().contains(setting.environment()))
        .findFirst();
  }
}
