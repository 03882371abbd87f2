package dev.paritylint.rules.url;

import dev.paritylint.lint.Severity;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Landscape.Comparison;
import dev.paritylint.model.Route;
import dev.paritylint.parity.Normalization;
import dev.paritylint.rules.PartlyRead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which hosts the environments serve, and which they should. */
final class Routing {

  /**
   * A host that nothing serves, and why something should.
   *
   * @param route the one that serves the host meant, or one beside it
   */
  record Gap(Severity severity, Kind kind, Route route) {}

  /** What speaks for it. */
  enum Kind {
    NEAR_MISS,
    COUNTERPART,
    SIBLING
  }

  private static final Pattern SERVES_MORE =
      Pattern.compile(
          "nginx.*|traefik.*|aws\\.cloudfront|aws\\.app_runner|aws\\..*_api|azure\\.frontdoor.*");

  private final Landscape landscape;
  private final Set<Environment> partlyRead;

  Routing(Landscape landscape) {
    this.landscape = landscape;
    this.partlyRead = PartlyRead.environments(landscape);
  }

  /** Empty where the host is served, or nothing says that it should be. */
  Optional<Gap> gap(String host, Environment environment) {
    List<Route> own = of(environment);
    boolean allKnown = own.stream().allMatch(Routing::isClear);
    List<Route> named = own.stream().filter(Routing::isNamed).toList();
    if (named.isEmpty()
        || !allKnown
        || partlyRead.contains(environment)
        || own.stream().anyMatch(route -> HostNames.takes(route.host(), host))
        || landscape.routes().stream().anyMatch(route -> route.host().equals(host))) {
      return Optional.empty();
    }
    return nearMiss(host, named)
        .filter(route -> !isServedAnyway(route, own))
        .map(route -> new Gap(Severity.WARNING, Kind.NEAR_MISS, route))
        .or(
            () ->
                counterpart(host, environment)
                    .filter(route -> !isServedAnyway(route, own))
                    .map(route -> new Gap(Severity.WARNING, Kind.COUNTERPART, route)))
        .or(() -> sibling(host, own));
  }

  /** Whether it can be told which hosts the route takes. */
  private static boolean isClear(Route route) {
    return route.hostKnown() && HostNames.isClear(route.host());
  }

  private static boolean isNamed(Route route) {
    return route.hostKnown() && !route.host().isEmpty();
  }

  private static Optional<Route> nearMiss(String host, List<Route> named) {
    return named.stream().filter(route -> HostNames.isNearMiss(host, route.host())).findFirst();
  }

  private Optional<Route> counterpart(String host, Environment environment) {
    return compared(environment).stream()
        .flatMap(other -> of(other).stream())
        .filter(Routing::isNamed)
        .filter(route -> Normalization.equal(host, environment, route.host(), route.environment()))
        .findFirst();
  }

  /** A route for any host of the like deployment leads to the same service. */
  private static boolean isServedAnyway(Route meant, List<Route> own) {
    return own.stream()
        .filter(route -> route.host().isEmpty() && route.service().equals(meant.service()))
        .anyMatch(route -> route.deployment().kind() == meant.deployment().kind());
  }

  /**
   * The environment serves hosts beside this one, and none that are not named; nginx gives what it
   * does not know to its first server, Traefik serves every container of its machine, and of a
   * distribution, an API or a service of App Runner there may be one for every host.
   */
  private static Optional<Gap> sibling(String host, List<Route> own) {
    if (own.stream().anyMatch(route -> route.host().isEmpty() || mayServeMore(route))) {
      return Optional.empty();
    }
    return own.stream()
        .filter(route -> HostNames.areSiblings(host, route.host()))
        .findFirst()
        .map(route -> new Gap(Severity.NOTE, Kind.SIBLING, route));
  }

  private static boolean mayServeMore(Route route) {
    return route.hops().stream().anyMatch(hop -> SERVES_MORE.matcher(hop.platform()).matches());
  }

  private List<Route> of(Environment environment) {
    return landscape.routes().stream()
        .filter(route -> route.environment().equals(environment))
        .toList();
  }

  private List<Environment> compared(Environment environment) {
    List<Environment> others = new ArrayList<>();
    for (Comparison comparison : landscape.comparisons()) {
      if (comparison.left().equals(environment)) {
        others.add(comparison.right());
      } else if (comparison.right().equals(environment)) {
        others.add(comparison.left());
      }
    }
    return others;
  }
}
