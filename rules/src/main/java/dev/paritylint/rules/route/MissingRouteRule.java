package dev.paritylint.rules.route;

import dev.paritylint.lint.Comparability;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.rules.Spread;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A server of one environment passes a path on to a service, and the same server of another
 * environment has no location for it.
 */
public final class MissingRouteRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "route/missing",
          Severity.WARNING,
          "a location of an nginx server is in one environment and not in another");

  /** Locations that lead to one service, and that the same environment lacks, are one cause. */
  private record Cause(String service, Environment lacking) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    Map<Cause, List<MissingLocation>> causes = new LinkedHashMap<>();
    for (MissingLocation missing : MissingLocation.of(landscape)) {
      causes
          .computeIfAbsent(
              new Cause(missing.route().service(), missing.twin().environment()),
              cause -> new ArrayList<>())
          .add(missing);
    }
    return causes.values().stream().map(MissingRouteRule::finding).toList();
  }

  private static Finding finding(List<MissingLocation> missing) {
    MissingLocation first = missing.get(0);
    Set<String> names = new TreeSet<>(missing.stream().map(MissingLocation::name).toList());
    String here =
        Spread.list(
            new TreeSet<>(missing.stream().map(one -> one.server().environment().name()).toList()));
    String there = first.twin().environment().name();
    String service = first.route().service();
    return new Finding(
        INFO,
        Comparability.weigh(
            INFO.severity(),
            missing.stream()
                .flatMap(one -> Stream.of(one.server().environment(), one.twin().environment()))
                .distinct()
                .toList()),
        missing.stream()
            .flatMap(one -> Stream.of(one.server().environment(), one.twin().environment()))
            .map(Environment::name)
            .distinct()
            .sorted()
            .toList(),
        service,
        "nginx.location@" + (names.size() == 1 ? first.name() : "*"),
        "nginx leads %s to %s in %s, and in %s no location does%s"
            .formatted(Spread.list(names), service, here, there, instead(first)),
        place(first),
        related(missing),
        "give %s the location in %s too, or waive %s for %s.nginx.location@%s"
            .formatted(service, there, INFO.id(), service, names.size() == 1 ? first.name() : "*"));
  }

  private static String instead(MissingLocation missing) {
    return missing.elsewhere().map(route -> ": its requests go to " + route.service()).orElse("");
  }

  private static Place place(MissingLocation missing) {
    return Place.at(
        missing.route().hops().get(0).at(),
        missing.server().environment().name() + " leads " + missing.name() + " on");
  }

  /** The other places, and what stands where the location would stand. */
  private static List<Place> related(Collection<MissingLocation> missing) {
    Stream<Place> others = missing.stream().skip(1).map(MissingRouteRule::place);
    Stream<Place> twins = missing.stream().limit(1).map(MissingRouteRule::twin);
    return Stream.concat(others, twins).distinct().toList();
  }

  private static Place twin(MissingLocation missing) {
    String there = missing.twin().environment().name();
    return missing
        .elsewhere()
        .map(
            route ->
                Place.at(
                    route.hops().get(0).at(), there + " takes them here, to " + route.service()))
        .orElseGet(
            () ->
                Place.at(
                    missing.twin().locations().values().iterator().next().hops().get(0).at(),
                    there + " has its locations here, but not this"));
  }
}
