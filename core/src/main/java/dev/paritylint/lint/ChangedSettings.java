package dev.paritylint.lint;

import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import java.util.HashSet;
import java.util.Set;

/** The settings that an older state of a repository does not have. */
public final class ChangedSettings implements Change {
  private final Set<Known> known = new HashSet<>();
  private final Set<Known> services = new HashSet<>();

  private record Known(String environment, SettingKind kind, String name) {}

  private ChangedSettings() {}

  public static ChangedSettings since(Landscape before) {
    ChangedSettings change = new ChangedSettings();
    for (Setting setting : before.settings()) {
      change.known.add(setting(setting));
      change.services.add(service(setting));
    }
    return change;
  }

  @Override
  public boolean adds(Setting setting) {
    return services.contains(service(setting)) && !known.contains(setting(setting));
  }

  private static Known setting(Setting setting) {
    return new Known(setting.environment().name(), setting.kind(), setting.key());
  }

  private static Known service(Setting setting) {
    return new Known(setting.environment().name(), setting.kind(), setting.service());
  }
}
