package dev.paritylint.rules.timeout;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Limit;
import dev.paritylint.model.Limit.LimitKind;
import dev.paritylint.model.Route;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.Certainty;
import dev.paritylint.platform.Meanings;
import dev.paritylint.platform.Purpose;
import dev.paritylint.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service closes an idle connection while the hop before it may still send a request over it,
 * which then fails.
 */
public final class KeepAliveRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "timeout/keep-alive",
          Severity.WARNING,
          "a service closes idle connections sooner than the layer before it stops using them");

  /** One cause: one setting as it is written, whichever routes lead to its service. */
  private record Cause(String environment, Span source) {}

  private record ShortLived(Setting setting, String shown, Route.Binding reuse) {}

  private final Catalogue catalogue = Catalogue.load();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    Meanings meanings = Meanings.in(landscape);
    UnitlessLength lengths = new UnitlessLength(meanings);
    List<Setting> keepAlives = keepAlives(landscape, new TimeoutPurposes(catalogue, meanings));
    Map<Cause, ShortLived> causes = new LinkedHashMap<>();
    for (Route route : landscape.routes()) {
      Optional<Route.Binding> reuse = nextHop(route);
      if (reuse.isPresent() && route.environment().kind() != EnvironmentClass.LOCAL) {
        for (Setting setting : on(route, keepAlives)) {
          isShort(setting, lengths, reuse.get())
              .ifPresent(
                  found ->
                      causes.putIfAbsent(
                          new Cause(route.environment().name(), setting.origin().source()), found));
        }
      }
    }
    return causes.values().stream().map(this::finding).toList();
  }

  /** What the last hop before the service does; an earlier one reaches only other hops. */
  private static Optional<Route.Binding> nextHop(Route route) {
    List<Route.Binding> reusing = route.limits(LimitKind.REUSE);
    return reusing.isEmpty() ? Optional.empty() : Optional.of(reusing.get(reusing.size() - 1));
  }

  private static List<Setting> keepAlives(Landscape landscape, TimeoutPurposes purposes) {
    return landscape.settings().stream()
        .filter(setting -> setting.kind() == SettingKind.TIMEOUT)
        .filter(
            setting -> purposes.of(setting.name()).filter(Purpose.KEEP_ALIVE::equals).isPresent())
        .toList();
  }

  private static List<Setting> on(Route route, List<Setting> keepAlives) {
    List<Setting> own =
        keepAlives.stream()
            .filter(setting -> setting.environment().equals(route.environment()))
            .filter(setting -> setting.service().equals(route.service()))
            .filter(setting -> !isOfAHop(setting, route))
            .toList();
    return Nearest.to(route, own, Setting::deployment);
  }

  /** Where a load balancer says how long it keeps its own clients. */
  private static boolean isOfAHop(Setting setting, Route route) {
    return route.hops().stream()
        .map(hop -> hop.platform().substring(0, hop.platform().indexOf('.') + 1))
        .anyMatch(setting.name()::startsWith);
  }

  private static Optional<ShortLived> isShort(
      Setting setting, UnitlessLength lengths, Route.Binding reuse) {
    return lengths
        .ofPing(setting)
        .filter(seconds -> seconds.signum() > 0 && seconds.compareTo(reuse.seconds()) <= 0)
        .map(seconds -> new ShortLived(setting, UnitlessLength.shown(setting, seconds), reuse));
  }

  private Finding finding(ShortLived found) {
    Setting setting = found.setting();
    Limit limit = found.reuse().limit();
    boolean documented = catalogue.certainty(found.reuse().hop(), limit) == Certainty.CONFIRMED;
    return new Finding(
        INFO,
        documented ? INFO.severity() : Severity.NOTE,
        List.of(setting.environment().name()),
        setting.service(),
        setting.name(),
        "%s of %s closes idle connections after %s in %s, and %s uses them for %s"
            .formatted(
                setting.name(),
                setting.service(),
                found.shown(),
                setting.environment().name(),
                found.reuse().hop().label(),
                limit.value().shown()),
        new Place(setting.origin(), "closes an idle connection after this long"),
        List.of(LimitPlace.of(limit)),
        "set it above %s, so that the service is never the first to close one"
            .formatted(limit.value().shown()));
  }
}
