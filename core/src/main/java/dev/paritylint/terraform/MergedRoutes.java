package dev.paritylint.terraform;

import dev.paritylint.model.Hop;
import dev.paritylint.model.Limit;
import dev.paritylint.model.Route;
import dev.paritylint.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The routes of an API, whose methods are one by one, as one for each end and its limits. */
final class MergedRoutes {
  private record Limited(String platform, List<Value> limits) {}

  private record Key(String host, boolean hostKnown, String service, List<Limited> hops) {}

  private final Map<Key, List<Route>> byKey = new LinkedHashMap<>();

  void add(Route route) {
    Key key = new Key(route.host(), route.hostKnown(), route.service(), limited(route));
    byKey.computeIfAbsent(key, each -> new ArrayList<>()).add(route);
  }

  private static List<Limited> limited(Route route) {
    return route.hops().stream().map(MergedRoutes::limited).toList();
  }

  private static Limited limited(Hop hop) {
    return new Limited(hop.platform(), hop.limits().stream().map(Limit::value).toList());
  }

  List<Route> all() {
    return byKey.values().stream().map(MergedRoutes::one).toList();
  }

  private static Route one(List<Route> alike) {
    Route first = alike.get(0);
    TreeSet<String> paths = new TreeSet<>();
    alike.forEach(route -> paths.addAll(route.paths()));
    boolean everything = alike.stream().anyMatch(route -> route.paths().isEmpty());
    return new Route(
        first.deployment(),
        first.host(),
        everything ? List.of() : List.copyOf(paths),
        first.service(),
        first.hops(),
        first.hostKnown());
  }
}
