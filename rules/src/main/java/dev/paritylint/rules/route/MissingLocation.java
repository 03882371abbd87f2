package dev.paritylint.rules.route;

import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Landscape.Comparison;
import dev.paritylint.model.Route;
import dev.paritylint.parity.Normalization;
import dev.paritylint.parity.Synonyms;
import dev.paritylint.rules.PartlyRead;
import dev.paritylint.rules.missing.MissingOnPurpose;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A location of a server that the same server of another environment does not have.
 *
 * @param elsewhere where its requests go there, empty if nothing takes them
 */
record MissingLocation(
    String name,
    Route route,
    ServerLocations server,
    ServerLocations twin,
    Optional<Route> elsewhere) {
  private static final int ENOUGH_OTHERS = 5;
  private static final double ALIKE = 0.6;

  /** All of them that somebody would miss. */
  static List<MissingLocation> of(Landscape landscape) {
    List<ServerLocations> servers = ServerLocations.of(landscape);
    Set<Environment> broken = PartlyRead.environments(landscape);
    List<MissingLocation> all = new ArrayList<>();
    for (Comparison pair : landscape.comparisons()) {
      for (ServerLocations server : servers) {
        if (server.environment().equals(pair.left()) && !broken.contains(pair.right())) {
          server.in(pair.right(), servers).ifPresent(twin -> between(server, twin, all));
        } else if (server.environment().equals(pair.right()) && !broken.contains(pair.left())) {
          server.in(pair.left(), servers).ifPresent(twin -> between(server, twin, all));
        }
      }
    }
    Running running = Running.in(landscape);
    return all.stream().filter(one -> running.couldBeReached(one)).toList();
  }

  private static void between(
      ServerLocations server, ServerLocations twin, List<MissingLocation> all) {
    boolean alike = server.shared(twin) >= ENOUGH_OTHERS && server.overlap(twin) >= ALIKE;
    if (!alike || !isHigh(twin.environment())) {
      return;
    }
    server
        .locations()
        .forEach(
            (name, route) -> {
              if (!twin.locations().containsKey(name) && !isMeant(name, server, twin)) {
                missing(name, route, server, twin).ifPresent(all::add);
              }
            });
  }

  private static boolean isHigh(Environment environment) {
    EnvironmentClass kind = environment.kind();
    return kind == EnvironmentClass.PRODUCTION || kind == EnvironmentClass.PRE_PRODUCTION;
  }

  private static boolean isMeant(String name, ServerLocations server, ServerLocations twin) {
    Set<String> words = new HashSet<>(Synonyms.of(server.environment()));
    words.addAll(Synonyms.of(twin.environment()));
    return MissingOnPurpose.isToolOrAccess(name) || Normalization.names(name, words);
  }

  /** Nothing is missing where the same requests reach the same service by another location. */
  private static Optional<MissingLocation> missing(
      String name, Route route, ServerLocations server, ServerLocations twin) {
    List<String> paths = route.paths();
    if (!isPlain(paths) || paths.stream().anyMatch(twin::takesPartOf)) {
      return Optional.empty();
    }
    Optional<Route> elsewhere = twin.taking(paths.get(0).replaceFirst("\\*$", ""));
    boolean same = elsewhere.filter(to -> to.service().equals(route.service())).isPresent();
    return same
        ? Optional.empty()
        : Optional.of(new MissingLocation(name, route, server, twin, elsewhere));
  }

  /** Two regular expressions may take the same and be written differently. */
  private static boolean isPlain(List<String> paths) {
    return !paths.isEmpty() && paths.stream().allMatch(path -> path.startsWith("/"));
  }

  /** The services that an environment is known to have by more than the routes of its servers. */
  private record Running(Set<String> services, Set<String> routed) {
    static Running in(Landscape landscape) {
      Set<String> services = new HashSet<>();
      landscape
          .settings()
          .forEach(setting -> services.add(key(setting.environment(), setting.service())));
      Set<String> routed = new HashSet<>();
      landscape.routes().forEach(route -> routed.add(key(route.environment(), route.service())));
      return new Running(services, routed);
    }

    /** A service that runs in one environment alone is missed as a whole, if at all. */
    boolean couldBeReached(MissingLocation missing) {
      String here = key(missing.server.environment(), missing.route.service());
      String there = key(missing.twin.environment(), missing.route.service());
      return !services.contains(here) || services.contains(there) || routed.contains(there);
    }

    private static String key(Environment environment, String service) {
      return environment.name() + " " + service;
    }
  }
}
