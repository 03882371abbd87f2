package dev.paritylint.rules.timeout;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
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
import java.util.Set;

/**
 * The intervals at which services ping, route by route. An environment that is run in two ways may
 * ping in two ways: a route has those of its own deployment, or of the nearest that sets any.
 */
final class Pings {
  private static final Set<DeploymentKind> ON_ONE_MACHINE =
      Set.of(DeploymentKind.COMPOSE, DeploymentKind.NGINX);
  private static final Set<DeploymentKind> IN_A_CLOUD =
      Set.of(DeploymentKind.TERRAFORM, DeploymentKind.SCRIPT, DeploymentKind.WORKFLOW);

  private record Target(String environment, String service) {}

  private final Map<Target, List<Setting>> byTarget;

  private Pings(Map<Target, List<Setting>> byTarget) {
    this.byTarget = byTarget;
  }

  static Pings of(Landscape landscape) {
    Meanings meanings = Meanings.load();
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
    return new Pings(byTarget);
  }

  /** The pings on a route; none where nothing tells how often they are. */
  List<Ping> on(Route route) {
    return nearest(route).stream()
        .flatMap(
            setting ->
                UnitlessLength.ofPing(setting).map(seconds -> new Ping(setting, seconds)).stream())
        .toList();
  }

  /** Whether the service pings on the route, but nothing tells how often. */
  boolean areUnknown(Route route) {
    return nearest(route).stream().anyMatch(setting -> !setting.value().isKnown());
  }

  private List<Setting> nearest(Route route) {
    List<Setting> all =
        byTarget.getOrDefault(new Target(route.environment().name(), route.service()), List.of());
    int nearest =
        all.stream()
            .mapToInt(setting -> distance(setting.deployment(), route.deployment()))
            .min()
            .orElse(0);
    return all.stream()
        .filter(setting -> distance(setting.deployment(), route.deployment()) == nearest)
        .toList();
  }

  private static int distance(Deployment one, Deployment other) {
    if (one.equals(other)) {
      return 0;
    }
    return together(ON_ONE_MACHINE, one, other) || together(IN_A_CLOUD, one, other) ? 1 : 2;
  }

  private static boolean together(Set<DeploymentKind> kinds, Deployment one, Deployment other) {
    return kinds.contains(one.kind()) && kinds.contains(other.kind());
  }
}
