package dev.paritylint.nginx;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.Hop;
import dev.paritylint.model.Limit;
import dev.paritylint.model.Route;
import dev.paritylint.model.Upgrade;
import dev.paritylint.model.Value;
import dev.paritylint.nginx.Level.Effective;
import dev.paritylint.platform.Attribute;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.HopRow;
import dev.paritylint.platform.LimitRow;
import dev.paritylint.platform.Place;
import java.util.ArrayList;
import java.util.List;

/** The ways of requests through the locations that pass them on to a service. */
final class NginxRoutes {
  private static final int MAX_ROUTES = 5000;

  private final Catalogue catalogue;
  private final Configuration configuration;
  private final Places places;
  private final Upgrades upgrades;
  private final ProxyTargets targets;
  private final Deployment deployment;

  NginxRoutes(
      Catalogue catalogue,
      Configuration configuration,
      Places places,
      Upgrades upgrades,
      ProxyTargets targets,
      Deployment deployment) {
    this.catalogue = catalogue;
    this.configuration = configuration;
    this.places = places;
    this.upgrades = upgrades;
    this.targets = targets;
    this.deployment = deployment;
  }

  List<Route> read() {
    List<Route> routes = new ArrayList<>();
    for (Location location : configuration.locations()) {
      for (Pass pass : Pass.values()) {
        for (Directive target : pass.of(location)) {
          for (String service : targets.services(location.level(), target)) {
            routes(location, pass, service, routes);
          }
        }
      }
    }
    return routes;
  }

  private void routes(Location location, Pass pass, String service, List<Route> routes) {
    Hop hop = hop(location, pass);
    List<String> hosts = location.server().hosts();
    for (String host : hosts.isEmpty() ? List.of("") : hosts) {
      if (routes.size() < MAX_ROUTES) {
        routes.add(new Route(deployment, host, paths(location), service, List.of(hop)));
      }
    }
  }

  /** Of a named location, the paths of those that fall back to it. */
  private List<String> paths(Location location) {
    if (!location.pattern().isNamed()) {
      return location.pattern().paths();
    }
    String name = location.pattern().path();
    return configuration.locations().stream()
        .filter(other -> other.server().equals(location.server()))
        .filter(other -> other.level() != location.level() && mentions(other.level(), name))
        .flatMap(other -> other.pattern().paths().stream())
        .distinct()
        .toList();
  }

  private static boolean mentions(Level level, String name) {
    return level.directives().stream()
        .flatMap(directive -> directive.arguments().stream())
        .anyMatch(argument -> argument.written().equals(name));
  }

  private Hop hop(Location location, Pass pass) {
    Level level = location.level();
    HopRow row = catalogue.hop(pass.hop()).orElseThrow();
    List<Limit> limits = row.limits().stream().map(limit -> limit(limit, level)).toList();
    String label = row.label() + " " + location.pattern().label();
    Upgrade upgrade = pass == Pass.PROXY ? upgrades.of(level) : row.upgrade();
    Hop hop = new Hop(row.platform(), label, level.at(), limits, upgrade);
    return location.server().isTls() ? hop.overTls() : hop;
  }

  private Limit limit(LimitRow limit, Level location) {
    Attribute attribute = catalogue.named(limit.name()).orElseThrow();
    Place place = attribute.places().get(0);
    Effective effective = location.nearest(place.path().get(0));
    if (effective instanceof Effective.Set set && !set.first().arguments().isEmpty()) {
      Argument argument = set.first().arguments().get(0);
      return new Limit(
          limit.kind(),
          NginxSettings.seconds(argument, place.unit()),
          limit.name() + places.suffix(set.level()),
          argument.at(),
          argument.origin().via(),
          true,
          limit.why());
    }
    Value value =
        effective instanceof Effective.Unseen unseen
            ? new Value.Unknown(unseen.reason())
            : attribute.fallback();
    return new Limit(
        limit.kind(),
        value,
        limit.name() + places.suffix(location),
        location.at(),
        List.of(),
        false,
        limit.why());
  }
}
