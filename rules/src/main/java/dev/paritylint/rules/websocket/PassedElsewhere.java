package dev.paritylint.rules.websocket;

import dev.paritylint.model.Environment;
import dev.paritylint.model.Hop;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Landscape.Comparison;
import dev.paritylint.model.Route;
import dev.paritylint.model.Upgrade;
import dev.paritylint.parity.Normalization;
import java.util.ArrayList;
import java.util.List;

/** Where compared environments pass upgrades on, on a kind of hop that drops them here. */
public final class PassedElsewhere {

  /** One hop that passes upgrades on because it is configured to. */
  public record Passing(Environment environment, Hop hop) {}

  private PassedElsewhere() {}

  /** The hops that correspond to those of a route that drop upgrades. */
  public static List<Passing> of(Route route, Landscape landscape) {
    List<String> dropping =
        route.hops().stream()
            .filter(hop -> hop.upgrade() instanceof Upgrade.Dropped)
            .map(Hop::platform)
            .toList();
    List<Passing> passing = new ArrayList<>();
    for (Route other : landscape.routes()) {
      if (areCompared(route.environment(), other.environment(), landscape)
          && correspond(route, other)) {
        other.hops().stream()
            .filter(hop -> dropping.contains(hop.platform()))
            .filter(hop -> hop.upgrade() instanceof Upgrade.Passed)
            .map(hop -> new Passing(other.environment(), hop))
            .forEach(passing::add);
      }
    }
    return passing;
  }

  private static boolean areCompared(Environment one, Environment other, Landscape landscape) {
    return landscape.comparisons().stream()
        .anyMatch(
            pair ->
                pair.equals(new Comparison(one, other)) || pair.equals(new Comparison(other, one)));
  }

  private static boolean correspond(Route one, Route other) {
    return one.service().equals(other.service())
        && Normalization.equal(
            String.join(",", one.paths()),
            one.environment(),
            String.join(",", other.paths()),
            other.environment());
  }
}
