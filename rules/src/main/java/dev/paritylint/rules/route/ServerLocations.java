package dev.paritylint.rules.route;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Hop;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Route;
import dev.paritylint.parity.Normalization;
import dev.paritylint.rules.Counterparts;
import dev.paritylint.source.Span;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The locations of one nginx server that pass requests on, by their patterns as they are written.
 *
 * @param hosts the server's names without the words of its environment
 */
record ServerLocations(Deployment deployment, Set<String> hosts, Map<String, Route> locations) {
  private static final String PLATFORM = "nginx.location";
  private static final String EXPRESSION = "~";
  private static final String LABEL = "nginx location ";

  ServerLocations {
    hosts = Set.copyOf(hosts);
    locations = Collections.unmodifiableMap(new TreeMap<>(locations));
  }

  private record Server(Deployment deployment, String host) {}

  /** The same places for several hosts are one server. */
  private record Written(Deployment deployment, Set<Span> places) {
    static Written of(Deployment deployment, Collection<Route> routes) {
      return new Written(
          deployment,
          routes.stream().map(route -> route.hops().get(0).at()).collect(Collectors.toSet()));
    }
  }

  /** All servers of a landscape; what a location falls back to by its name is no location. */
  static List<ServerLocations> of(Landscape landscape) {
    Map<Server, Map<String, Route>> servers = new LinkedHashMap<>();
    for (Route route : landscape.routes()) {
      Hop hop = route.hops().get(0);
      if (hop.platform().startsWith(PLATFORM) && !location(hop).startsWith("@")) {
        String host = Normalization.strip(route.host(), route.environment());
        servers
            .computeIfAbsent(new Server(route.deployment(), host), server -> new TreeMap<>())
            .putIfAbsent(location(hop), route);
      }
    }
    Map<Written, ServerLocations> written = new LinkedHashMap<>();
    servers.forEach(
        (server, routes) ->
            written.merge(
                Written.of(server.deployment(), routes.values()),
                new ServerLocations(server.deployment(), Set.of(server.host()), routes),
                ServerLocations::withHostsOf));
    return List.copyOf(written.values());
  }

  private static String location(Hop hop) {
    return hop.label().startsWith(LABEL) ? hop.label().substring(LABEL.length()) : hop.label();
  }

  Environment environment() {
    return deployment.environment();
  }

  private ServerLocations withHostsOf(ServerLocations other) {
    Set<String> all = new HashSet<>(hosts);
    all.addAll(other.hosts);
    return new ServerLocations(deployment, all, locations);
  }

  /** The same server of another environment: by its name, or where both have but one at all. */
  Optional<ServerLocations> in(Environment other, List<ServerLocations> servers) {
    List<ServerLocations> there = twins(other, servers);
    List<ServerLocations> named =
        there.stream().filter(server -> !Collections.disjoint(server.hosts, hosts)).toList();
    boolean alone = there.size() == 1 && twins(environment(), servers).size() == 1;
    if (alone) {
      return Optional.of(there.get(0));
    }
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  private List<ServerLocations> twins(Environment environment, List<ServerLocations> servers) {
    return servers.stream()
        .filter(server -> server.environment().equals(environment))
        .filter(server -> Counterparts.correspond(deployment, server.deployment))
        .filter(server -> server.locations.size() > 1)
        .toList();
  }

  /** How many locations both have. */
  int shared(ServerLocations other) {
    Set<String> common = new HashSet<>(locations.keySet());
    common.retainAll(other.locations.keySet());
    return common.size();
  }

  /** How much of what the two have together both have: 0 to 1. */
  double overlap(ServerLocations other) {
    int common = shared(other);
    int all = locations.size() + other.locations.size() - common;
    return all == 0 ? 0 : (double) common / all;
  }

  /** Where the requests of such a location go here: the nearest prefix above it. */
  Optional<Route> taking(String path) {
    return locations.entrySet().stream()
        .filter(entry -> !entry.getKey().startsWith(EXPRESSION))
        .map(Map.Entry::getValue)
        .filter(route -> route.paths().stream().anyMatch(pattern -> covers(pattern, path)))
        .max((one, two) -> Integer.compare(longest(one, path), longest(two, path)))
        .or(() -> locations.values().stream().filter(it -> it.paths().isEmpty()).findFirst());
  }

  private static int longest(Route route, String path) {
    return route.paths().stream()
        .filter(pattern -> covers(pattern, path))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  private static boolean covers(String pattern, String path) {
    return pattern.endsWith("*") && path.startsWith(pattern.substring(0, pattern.length() - 1));
  }

  /** Whether a location here takes a part of what such a pattern takes. */
  boolean takesPartOf(String pattern) {
    return locations.values().stream()
        .flatMap(route -> route.paths().stream())
        .anyMatch(path -> covers(pattern, path));
  }
}
