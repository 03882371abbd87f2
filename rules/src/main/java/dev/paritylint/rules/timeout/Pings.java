package dev.paritylint.rules.timeout;

import dev.paritylint.model.Landscape;
import dev.paritylint.model.Route;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.platform.Meanings;
import dev.paritylint.platform.Purpose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The intervals at which services ping, route by route. */
final class Pings {
  private record Target(String environment, String service) {}

  private final Map<Target, List<Setting>> byTarget;
  private final UnitlessLength lengths;

  private Pings(Map<Target, List<Setting>> byTarget, UnitlessLength lengths) {
    this.byTarget = byTarget;
    this.lengths = lengths;
  }

  static Pings of(Landscape landscape) {
    Meanings meanings = Meanings.in(landscape);
    Map<Target, List<Setting>> byTarget = new LinkedHashMap<>();
    for (Setting setting : landscape.settings()) {
      boolean ping =
          setting.kind() == SettingKind.TIMEOUT
              && meanings.purpose(setting.name()).filter(Purpose.PING_INTERVAL::equals).isPresent();
      if (ping) {
        byTarget
            .computeIfAbsent(
                new Target(setting.environment().name(), setting.service()),
                target -> new ArrayList<>())
            .add(setting);
      }
    }
    return new Pings(byTarget, new UnitlessLength(meanings));
  }

  /** The pings on a route; none where nothing tells how often they are. */
  List<Ping> on(Route route) {
    return nearest(route).stream()
        .flatMap(
            setting -> lengths.ofPing(setting).map(seconds -> new Ping(setting, seconds)).stream())
        .toList();
  }

  /** Whether the service pings on the route, but nothing tells how often. */
  boolean areUnknown(Route route) {
    return nearest(route).stream().anyMatch(setting -> !setting.value().isKnown());
  }

  private List<Setting> nearest(Route route) {
    Target target = new Target(route.environment().name(), route.service());
    return Nearest.to(route, byTarget.getOrDefault(target, List.of()), Setting::deployment);
  }
}
