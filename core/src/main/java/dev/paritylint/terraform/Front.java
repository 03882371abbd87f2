package dev.paritylint.terraform;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.Hop;
import dev.paritylint.model.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The outer part of routes: what serves a host and paths, before anything says where it leads.
 *
 * @param host empty where any
 * @param hostKnown whether an empty host means any
 * @param paths empty where all
 */
record Front(
    Deployment deployment, String host, boolean hostKnown, List<String> paths, List<Hop> hops) {
  Front {
    paths = List.copyOf(paths);
    hops = List.copyOf(hops);
  }

  /** The same front with one more hop. */
  Front then(Hop hop) {
    List<Hop> longer = new ArrayList<>(hops);
    longer.add(hop);
    return new Front(deployment, host, hostKnown, paths, longer);
  }

  /** The route that ends here. */
  Route to(String service) {
    Route route = new Route(deployment, host, paths, service, hops);
    return hostKnown ? route : route.withUnknownHost();
  }

  /**
   * The routes that go on through others; those that take none of its paths, or another host than
   * the one that is asked for, are left out.
   *
   * @param domain the host under which the front asks for what lies behind it, or empty
   */
  List<Route> through(List<Route> inner, String domain) {
    return inner.stream()
        .filter(
            route ->
                route.host().isEmpty() || route.host().equals(host) || route.host().equals(domain))
        .flatMap(route -> joined(route).stream())
        .toList();
  }

  private Optional<Route> joined(Route inner) {
    return PathOverlap.of(paths, inner.paths())
        .map(
            both -> {
              List<Hop> all = new ArrayList<>(hops);
              all.addAll(inner.hops());
              return new Front(deployment, host, hostKnown, both, all).to(inner.service());
            });
  }
}
