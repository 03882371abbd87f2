package dev.paritylint.rules.timeout;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Hop;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Limit;
import dev.paritylint.model.Limit.LimitKind;
import dev.paritylint.model.Route;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.Certainty;
import dev.paritylint.rules.Spread;
import dev.paritylint.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service that is given longer to answer a request than a layer before it waits: the client gets
 * an error, and the service works on.
 *
 * @param setting how long the service is given
 * @param route the way on which nobody waits that long
 * @param outer the layer that waits shortest
 */
record Outlasted(Setting setting, BigDecimal seconds, Route route, Route.Binding outer) {

  /** One cause: one length as it is written, for however many services and environments. */
  private record Cause(Span source) {}

  /** What ends a request in the service itself, and whether every request does. */
  private static final Map<String, Severity> OF_SERVICES =
      Map.of(
          "aws.lambda.timeout", Severity.WARNING,
          "uwsgi.harakiri", Severity.WARNING,
          "gunicorn.timeout", Severity.NOTE);

  /** A second apart nobody gains or loses: 30 s behind the 29 s of API Gateway is common. */
  private static final BigDecimal SLACK = BigDecimal.ONE;

  private static final Comparator<Outlasted> SHORTEST_WAIT =
      Comparator.comparing(one -> one.outer().seconds());

  static List<Finding> findings(Landscape landscape, RuleInfo rule) {
    Map<Cause, List<Outlasted>> causes = new LinkedHashMap<>();
    List<Setting> settings =
        landscape.settings().stream()
            .filter(setting -> OF_SERVICES.containsKey(setting.name()))
            .filter(setting -> setting.environment().kind() != EnvironmentClass.LOCAL)
            .filter(Outlasted::isSet)
            .toList();
    for (Route route : settings.isEmpty() ? List.<Route>of() : landscape.routes()) {
      List<Setting> own =
          settings.stream()
              .filter(setting -> setting.environment().equals(route.environment()))
              .filter(setting -> setting.service().equals(route.service()))
              .toList();
      for (Setting setting : Nearest.to(route, own, Setting::deployment)) {
        of(setting, route)
            .ifPresent(
                found ->
                    causes
                        .computeIfAbsent(
                            new Cause(setting.origin().source()), cause -> new ArrayList<>())
                        .add(found));
      }
    }
    return causes.values().stream().map(all -> finding(all, rule)).toList();
  }

  /** A default stands where its resource does, and is nobody's wish. */
  private static boolean isSet(Setting setting) {
    return setting.origin().via().stream().noneMatch(step -> step.what().startsWith("default of "));
  }

  private static Optional<Outlasted> of(Setting setting, Route route) {
    if (!(setting.value() instanceof Value.Seconds value)) {
      return Optional.empty();
    }
    return route
        .binding(LimitKind.RESPONSE)
        .filter(outer -> !outer.limit().name().equals(setting.name()))
        .filter(outer -> outer.seconds().add(SLACK).compareTo(value.seconds()) < 0)
        .map(outer -> new Outlasted(setting, value.seconds(), route, outer));
  }

  private static Finding finding(List<Outlasted> all, RuleInfo rule) {
    Outlasted first = all.stream().min(SHORTEST_WAIT).orElseThrow();
    Setting setting = first.setting();
    Limit limit = first.outer().limit();
    List<Place> related = new ArrayList<>();
    related.add(LimitPlace.of(limit));
    all.stream()
        .map(each -> each.setting())
        .filter(other -> !other.origin().at().equals(setting.origin().at()))
        .map(Spread::place)
        .distinct()
        .forEach(related::add);
    List<String> environments = Spread.environments(all.stream().map(Outlasted::setting));
    return new Finding(
        rule,
        first.severity(),
        environments,
        setting.service(),
        setting.name(),
        "%s lets %s work %s on a request in %s, and %s waits no longer than %s"
            .formatted(
                setting.name(),
                setting.service(),
                setting.shown(),
                Spread.list(environments),
                first.outer().hop().label(),
                limit.value().shown()),
        new Place(setting.origin(), "the client gets an error before this is over"),
        related,
        first.help());
  }

  private Severity severity() {
    Hop hop = outer.hop();
    boolean documented = Catalogue.load().certainty(hop, outer.limit()) == Certainty.CONFIRMED;
    return documented ? OF_SERVICES.getOrDefault(setting.name(), Severity.NOTE) : Severity.NOTE;
  }

  private String help() {
    String lower = "set %s to %s or less".formatted(setting.name(), outer.limit().value().shown());
    boolean raisable =
        Catalogue.load()
            .named(outer.limit().name())
            .filter(attribute -> attribute.range().holds(seconds))
            .filter(attribute -> attribute.usual().range().holds(seconds))
            .isPresent();
    return raisable
        ? lower + ", or raise %s to %s".formatted(outer.limit().name(), setting.shown())
        : lower + ", and let clients ask for what takes longer instead of waiting for it";
  }
}
