package dev.paritylint.rules.timeout;

import dev.paritylint.lint.Comparability;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Landscape.Comparison;
import dev.paritylint.model.Limit;
import dev.paritylint.model.Limit.LimitKind;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Route;
import dev.paritylint.model.Value;
import dev.paritylint.rules.Counterparts;
import dev.paritylint.rules.Spread;
import dev.paritylint.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What holds at the same location of nginx in two environments, where these say it at different
 * levels: a server's time in one, the location's own or nginx's default in the other.
 */
record EffectiveTimeouts(RuleInfo rule) {
  private static final String NGINX = "nginx.location";

  private record Side(Environment environment, Limit limit) {
    Place place() {
      String shown = limit.value().shown() + (limit.set() ? "" : ", nginx's default");
      return new Place(new Origin(limit.at(), limit.via()), environment.name() + " has " + shown);
    }
  }

  /** One finding for each time as it is written, however many locations inherit it. */
  List<Finding> differing(Landscape landscape) {
    Map<Span, Finding> causes = new LinkedHashMap<>();
    for (Comparison pair : landscape.comparisons()) {
      for (Route route : landscape.routes()) {
        if (route.environment().equals(pair.left())) {
          differing(route, pair.right(), landscape)
              .ifPresent(found -> causes.putIfAbsent(found.place().at(), found));
        }
      }
    }
    return List.copyOf(causes.values());
  }

  private Optional<Finding> differing(Route route, Environment other, Landscape landscape) {
    Optional<Limit> left = only(alike(route, route.environment(), landscape));
    Optional<Limit> right = only(alike(route, other, landscape));
    return left.flatMap(
        one ->
            right
                .filter(two -> !one.name().equals(two.name()) && !one.value().equals(two.value()))
                .map(
                    two ->
                        finding(route, new Side(route.environment(), one), new Side(other, two))));
  }

  private static Stream<Limit> alike(Route route, Environment environment, Landscape landscape) {
    return landscape.routes().stream()
        .filter(one -> one.environment().equals(environment))
        .filter(one -> one.service().equals(route.service()) && one.paths().equals(route.paths()))
        .filter(one -> Counterparts.correspond(one.deployment(), route.deployment()))
        .flatMap(one -> one.hops().stream())
        .filter(hop -> hop.platform().equals(NGINX))
        .flatMap(hop -> hop.limits().stream())
        .filter(limit -> limit.kind() == LimitKind.IDLE);
  }

  /** Of several servers that differ nothing tells which is the other environment's. */
  private static Optional<Limit> only(Stream<Limit> limits) {
    List<Limit> all = limits.toList();
    return all.stream()
        .findFirst()
        .filter(first -> first.value() instanceof Value.Seconds)
        .filter(first -> all.stream().allMatch(each -> each.value().equals(first.value())));
  }

  private Finding finding(Route route, Side left, Side right) {
    boolean leftFirst = left.limit().set();
    Side first = leftFirst ? left : right;
    Side second = leftFirst ? right : left;
    String name = first.limit().name().replaceFirst("@.*", "");
    List<Environment> environments = List.of(left.environment(), right.environment());
    List<String> names = environments.stream().map(Environment::name).sorted().toList();
    return new Finding(
        rule,
        Comparability.weigh(rule.severity(), environments),
        names,
        route.service(),
        name,
        "%s on the way to %s%s is %s in %s and %s in %s"
            .formatted(
                name,
                route.service(),
                route.paths().isEmpty() ? "" : " at " + String.join(", ", route.paths()),
                first.limit().value().shown(),
                first.environment().name(),
                second.limit().value().shown(),
                second.environment().name()),
        first.place(),
        List.of(second.place()),
        "let the same timeout hold in %s".formatted(Spread.list(names)));
  }
}
