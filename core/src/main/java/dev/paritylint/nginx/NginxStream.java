package dev.paritylint.nginx;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.Hop;
import dev.paritylint.model.Limit;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Route;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import dev.paritylint.nginx.Level.Effective;
import dev.paritylint.platform.Attribute;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.HopRow;
import dev.paritylint.platform.LimitRow;
import dev.paritylint.platform.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * What an nginx passes on as it is, below {@code stream}: each server by the port that it listens
 * at (ngx_stream_proxy_module).
 */
final class NginxStream {
  private static final String STREAM = "nginx stream";
  private static final String PASS = "proxy_pass";

  private final Catalogue catalogue;
  private final Configuration configuration;
  private final ProxyTargets targets;
  private final Deployment deployment;
  private final String service;
  private final HopRow row;

  NginxStream(
      Catalogue catalogue,
      Configuration configuration,
      Hosts hosts,
      Deployment deployment,
      String service) {
    this.catalogue = catalogue;
    this.configuration = configuration;
    this.targets = new ProxyTargets(configuration, hosts);
    this.deployment = deployment;
    this.service = service;
    this.row = catalogue.hop("nginx.stream").orElseThrow();
  }

  /** What is set, each where it is written; a server's behind the {@code @} of its port. */
  List<Setting> settings() {
    List<Setting> settings = new ArrayList<>();
    settings(configuration.http(), "", settings);
    for (Server server : configuration.servers()) {
      settings(server.level(), suffix(server), settings);
    }
    return settings;
  }

  private void settings(Level level, String suffix, List<Setting> settings) {
    for (Attribute attribute : catalogue.of(STREAM)) {
      Place place = attribute.places().get(0);
      level.own(place.path().get(0)).stream()
          .flatMap(directive -> directive.argument(0).stream())
          .limit(1)
          .forEach(
              value ->
                  settings.add(
                      new Setting(
                          deployment,
                          service,
                          attribute.kind(),
                          attribute.name() + suffix,
                          NginxSettings.seconds(value, place.unit()),
                          value.origin(),
                          false)));
    }
  }

  /** One route for each port that leads to a service. */
  List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    for (Server server : configuration.servers()) {
      Level level = server.level();
      for (Directive pass : level.own(PASS)) {
        for (String target : targets.services(level, pass)) {
          routes.add(
              new Route(
                  deployment, "", List.of(":" + server.port()), target, List.of(hop(server))));
        }
      }
    }
    return routes;
  }

  private Hop hop(Server server) {
    List<Limit> limits = row.limits().stream().map(limit -> limit(limit, server)).toList();
    String label = row.label() + " :" + server.port();
    return new Hop(row.platform(), label, server.level().at(), limits, row.upgrade());
  }

  private Limit limit(LimitRow limit, Server server) {
    Attribute attribute = catalogue.named(limit.name()).orElseThrow();
    Place place = attribute.places().get(0);
    Level level = server.level();
    Effective effective = level.nearest(place.path().get(0));
    if (effective instanceof Effective.Set set && !set.first().arguments().isEmpty()) {
      Argument argument = set.first().arguments().get(0);
      String suffix = set.level() == level ? suffix(server) : "";
      return limit(
          limit, NginxSettings.seconds(argument, place.unit()), suffix, argument.origin(), true);
    }
    Value value =
        effective instanceof Effective.Unseen unseen
            ? new Value.Unknown(unseen.reason())
            : attribute.fallback();
    return limit(limit, value, suffix(server), Origin.literal(level.at()), false);
  }

  private static Limit limit(LimitRow row, Value value, String suffix, Origin origin, boolean set) {
    return new Limit(
        row.kind(), value, row.name() + suffix, origin.at(), origin.via(), set, row.why());
  }

  private static String suffix(Server server) {
    return "@:" + server.port();
  }
}
