package dev.paritylint.rules.custom;

import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import java.util.List;
import java.util.function.Predicate;

/** Finds the setting that a rule holds another one against. */
final class OtherSetting {
  private OtherSetting() {}

  /**
   * The settings of that name in the same environment: those of the same service, else those that
   * the name means with its service before it. Several where deployments set it several times.
   */
  static List<Setting> of(String name, Setting beside, Landscape landscape) {
    List<Setting> own =
        among(
            landscape,
            beside,
            other -> other.service().equals(beside.service()) && other.name().equals(name));
    return own.isEmpty() ? among(landscape, beside, other -> other.key().equals(name)) : own;
  }

  private static List<Setting> among(
      Landscape landscape, Setting beside, Predicate<Setting> wanted) {
    List<Setting> all =
        landscape.settings().stream()
            .filter(other -> other.environment().equals(beside.environment()))
            .filter(wanted)
            .toList();
    List<Setting> alike = all.stream().filter(other -> other.kind() == beside.kind()).toList();
    return alike.isEmpty() ? all : alike;
  }
}
