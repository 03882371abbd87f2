package dev.paritylint.project;

import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Hop;
import dev.paritylint.model.Limit;
import dev.paritylint.model.Route;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.HopRow;
import dev.paritylint.platform.LimitRow;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins what one deployment says of a hop with what another sets: a load balancer written in
 * Terraform leads to a service that a script deploys, with a timeout among its arguments. A service
 * that no load balancer leads to has a route of one hop.
 */
final class LimitsByCommand {
  private final List<Setting> settings;
  private final Catalogue catalogue;

  LimitsByCommand(List<Setting> settings, Catalogue catalogue) {
    this.settings =
        settings.stream()
            .filter(setting -> setting.kind() == SettingKind.TIMEOUT && setting.value().isKnown())
            .filter(setting -> isByCommand(setting.deployment().kind()))
            .toList();
    this.catalogue = catalogue;
  }

  private static boolean isByCommand(DeploymentKind kind) {
    return kind == DeploymentKind.SCRIPT || kind == DeploymentKind.WORKFLOW;
  }

  /** The same routes with the limits that commands set, and those that only commands make. */
  List<Route> join(List<Route> routes) {
    if (settings.isEmpty()) {
      return routes;
    }
    List<Route> joined = new ArrayList<>(routes.stream().map(this::filled).toList());
    for (HopRow row : catalogue.hops()) {
      for (Setting setting : settings) {
        if (sets(setting, row) && !leads(joined, row, setting)) {
          joined.add(route(row, setting));
        }
      }
    }
    return joined;
  }

  private Route filled(Route route) {
    List<Hop> hops = route.hops().stream().map(hop -> filled(hop, route)).toList();
    return new Route(route.deployment(), route.host(), route.paths(), route.service(), hops);
  }

  private Hop filled(Hop hop, Route route) {
    List<Limit> limits = hop.limits().stream().map(limit -> filled(limit, route)).toList();
    return new Hop(hop.platform(), hop.label(), hop.at(), limits, hop.upgrade());
  }

  /** What several commands set differently stays unknown; the difference is another matter. */
  private Limit filled(Limit limit, Route route) {
    if (limit.set() || limit.value().isKnown()) {
      return limit;
    }
    List<Setting> found =
        settings.stream()
            .filter(setting -> setting.name().equals(limit.name()))
            .filter(setting -> setting.service().equals(route.service()))
            .filter(setting -> setting.environment().equals(route.environment()))
            .toList();
    List<Value> values = found.stream().map(Setting::value).distinct().toList();
    return values.size() == 1 ? limit(limit.kind(), limit.why(), found.get(0)) : limit;
  }

  private static boolean sets(Setting setting, HopRow row) {
    return row.limits().stream().anyMatch(limit -> decides(setting, limit));
  }

  private static boolean decides(Setting setting, LimitRow limit) {
    return limit.name().equals(setting.name()) && !limit.fixed().isKnown();
  }

  private static boolean leads(List<Route> routes, HopRow row, Setting setting) {
    return routes.stream()
        .filter(route -> route.service().equals(setting.service()))
        .filter(route -> route.environment().equals(setting.environment()))
        .filter(
            route ->
                !isByCommand(route.deployment().kind())
                    || route.deployment().equals(setting.deployment()))
        .flatMap(route -> route.hops().stream())
        .anyMatch(hop -> hop.platform().equals(row.platform()));
  }

  private static Route route(HopRow row, Setting setting) {
    List<Limit> limits =
        row.limits().stream()
            .filter(limit -> decides(setting, limit))
            .map(limit -> limit(limit.kind(), limit.why(), setting))
            .toList();
    String label = row.label() + " " + setting.service();
    Hop hop = new Hop(row.platform(), label, setting.origin().at(), limits, row.upgrade());
    return new Route(setting.deployment(), "", List.of(), setting.service(), List.of(hop));
  }

  private static Limit limit(Limit.LimitKind kind, String why, Setting setting) {
    return new Limit(
        kind,
        setting.value(),
        setting.name(),
        setting.origin().at(),
        setting.origin().via(),
        true,
        why);
  }
}
