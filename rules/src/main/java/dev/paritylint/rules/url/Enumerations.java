package dev.paritylint.rules.url;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Addresses that one expression gives for each item of a list, as what watches hosts is given them:
 * where the environment's own is among them, the others' are there on purpose.
 */
final class Enumerations {
  private record Source(Deployment deployment, String name, Span at) {
    static Source of(Setting setting) {
      return new Source(setting.deployment(), setting.name(), setting.origin().at());
    }
  }

  private final Map<Source, List<Setting>> bySource = new HashMap<>();
  private final Hosts hosts;

  private Enumerations(Hosts hosts) {
    this.hosts = hosts;
  }

  static Enumerations in(Landscape landscape, Hosts hosts) {
    Enumerations all = new Enumerations(hosts);
    landscape.settings().stream()
        .filter(setting -> setting.kind() == SettingKind.URL)
        .forEach(
            setting ->
                all.bySource
                    .computeIfAbsent(Source.of(setting), source -> new ArrayList<>())
                    .add(setting));
    return all;
  }

  /** Whether a setting is an item beside one of the environment's own. */
  boolean holdOwnBeside(Setting setting) {
    return bySource.getOrDefault(Source.of(setting), List.of()).stream()
        .filter(other -> !other.value().equals(setting.value()) && other.value().isKnown())
        .anyMatch(other -> hosts.foreign(other).isEmpty());
  }
}
