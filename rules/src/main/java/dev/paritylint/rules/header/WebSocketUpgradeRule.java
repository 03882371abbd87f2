package dev.paritylint.rules.header;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Hop;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Route;
import dev.paritylint.model.Upgrade;
import dev.paritylint.rules.Spread;
import dev.paritylint.rules.websocket.PassedElsewhere;
import dev.paritylint.rules.websocket.WebSocketEvidence;
import dev.paritylint.rules.websocket.WebSocketEvidence.Reason;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A WebSocket route leads through a hop that must pass the upgrade on, and does not. */
public final class WebSocketUpgradeRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "header/websocket-upgrade",
          Severity.ERROR,
          "a WebSocket route passes a hop that must set Upgrade and Connection, and does not");

  /** Where a route loses the upgrade, in all versions of the hop's program or in some. */
  private record Gap(Route route, Hop hop, Loss loss, Reason reason) {}

  private record Loss(Span at, String why, String instead, boolean always) {
    static Optional<Loss> at(Hop hop) {
      if (hop.upgrade() instanceof Upgrade.Dropped dropped) {
        return Optional.of(new Loss(dropped.at(), dropped.why(), dropped.instead(), true));
      }
      return hop.upgrade() instanceof Upgrade.ByVersion some
          ? Optional.of(
              new Loss(some.at(), some.why(), "add to this block:\n" + some.missing(), false))
          : Optional.empty();
    }
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    if (landscape.routes().stream()
        .flatMap(route -> route.hops().stream())
        .noneMatch(hop -> Loss.at(hop).isPresent())) {
      return List.of();
    }
    WebSocketEvidence evidence = WebSocketEvidence.of(landscape);
    Map<Span, List<Gap>> gaps = new LinkedHashMap<>();
    for (Route route : landscape.routes()) {
      if (route.environment().kind() != EnvironmentClass.LOCAL) {
        evidence
            .of(route)
            .ifPresent(
                reason ->
                    gaps(route, reason)
                        .forEach(
                            gap ->
                                gaps.computeIfAbsent(gap.loss().at(), at -> new ArrayList<>())
                                    .add(gap)));
      }
    }
    return gaps.values().stream().map(all -> finding(all, landscape)).toList();
  }

  private static Stream<Gap> gaps(Route route, Reason reason) {
    return route.hops().stream()
        .flatMap(hop -> Loss.at(hop).map(loss -> new Gap(route, hop, loss, reason)).stream());
  }

  /** One place is one cause, however many routes and environments lead through it. */
  private static Finding finding(List<Gap> gaps, Landscape landscape) {
    Gap first = gaps.stream().min(Comparator.comparing(gap -> gap.reason().kind())).orElseThrow();
    List<String> environments =
        gaps.stream().map(gap -> gap.route().environment().name()).distinct().sorted().toList();
    List<Place> related = new ArrayList<>();
    gaps.stream()
        .flatMap(gap -> gap.reason().settings().stream())
        .map(setting -> new Place(setting.origin(), "speaks of WebSockets"))
        .distinct()
        .forEach(related::add);
    related.addAll(passedElsewhere(gaps, landscape));
    return new Finding(
        INFO,
        severity(first),
        environments,
        first.route().service(),
        setting(first.hop()),
        "%s %s WebSocket upgrades on to %s in %s: %s, and %s"
            .formatted(
                first.hop().label(),
                first.loss().always() ? "does not pass" : "may not pass",
                first.route().service(),
                Spread.list(environments),
                first.loss().why(),
                first.reason().why()),
        Place.at(first.loss().at(), "the upgrade is lost here"),
        related,
        first.loss().instead());
  }

  /**
   * Of a path or an address it is certain; the rest says that somebody expects WebSockets. What
   * only some versions lose is one level less grave.
   */
  private static Severity severity(Gap gap) {
    boolean always = gap.loss().always();
    return switch (gap.reason().kind()) {
      case PATH, ADDRESS -> always ? INFO.severity() : Severity.WARNING;
      case SETTING, COUNTERPART -> always ? Severity.WARNING : Severity.NOTE;
    };
  }

  /** What waivers call the hop, as they call what is set there: {@code nginx.location@/ws}. */
  private static String setting(Hop hop) {
    return hop.platform() + "@" + hop.label().substring(hop.label().lastIndexOf(' ') + 1);
  }

  /** Where a compared environment passes the upgrade on, on the way that corresponds. */
  private static List<Place> passedElsewhere(List<Gap> gaps, Landscape landscape) {
    return gaps.stream()
        .flatMap(gap -> PassedElsewhere.of(gap.route(), landscape).stream())
        .map(there -> Place.at(there.hop().at(), there.environment().name() + " passes it on here"))
        .distinct()
        .toList();
  }
}
