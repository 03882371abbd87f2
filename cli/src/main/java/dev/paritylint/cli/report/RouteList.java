package dev.paritylint.cli.report;

import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Route;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Routes in the order of every list: environment, deployment, service, host, paths, last hop. */
public record RouteList(List<Route> routes) {
  public RouteList {
    routes = List.copyOf(routes);
  }

  /** The routes of the environments of those names; of all where none is named. */
  public static RouteList of(Landscape landscape, Set<String> environments) {
    List<String> order = landscape.environments().stream().map(Environment::name).toList();
    return new RouteList(
        landscape.routes().stream()
            .filter(
                route ->
                    environments.isEmpty() || environments.contains(route.environment().name()))
            .sorted(
                Comparator.comparingInt((Route route) -> rank(order, route.environment()))
                    .thenComparing(route -> route.environment().name())
                    .thenComparing(route -> route.deployment().id())
                    .thenComparing(Route::service)
                    .thenComparing(Route::host)
                    .thenComparing(route -> String.join(" ", route.paths()))
                    .thenComparing(route -> route.hops().toString()))
            .toList());
  }

  private static int rank(List<String> order, Environment environment) {
    int index = order.indexOf(environment.name());
    return index < 0 ? order.size() : index;
  }
}
