package dev.paritylint.rules.timeout;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Limit;
import dev.paritylint.model.Limit.LimitKind;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Route;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.Certainty;
import dev.paritylint.platform.HopRow;
import dev.paritylint.platform.Meanings;
import dev.paritylint.platform.Purpose;
import dev.paritylint.rules.Spread;
import dev.paritylint.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Along a route, the shortest-lived hop ends connections sooner than the service asks for. */
public final class CutShortRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "timeout/cut-short",
          Severity.ERROR,
          "a layer of a route ends connections sooner than the service asks for");

  /** What a service asks of its route, and which limit answers to it. */
  private enum Demand {
    LIFETIME(Purpose.WEBSOCKET_LIFETIME, LimitKind.LIFETIME, "to last"),
    IDLE(Purpose.WEBSOCKET_IDLE, LimitKind.IDLE, "to stay open in silence for");

    private final Purpose purpose;
    private final LimitKind kind;
    private final String verb;

    Demand(Purpose purpose, LimitKind kind, String verb) {
      this.purpose = purpose;
      this.kind = kind;
      this.verb = verb;
    }
  }

  /** One cause: one hop's limit against one demand, however many routes lead through it. */
  private record Cause(String environment, String service, Span limit, Demand demand) {}

  private record Cut(Route route, Route.Binding binding, List<Asked> asking, List<Ping> pings) {}

  /** A setting that asks for something, and the seconds that it asks for. */
  private record Asked(Setting setting, BigDecimal seconds) {
    String shown() {
      return UnitlessLength.shown(setting, seconds);
    }
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    if (landscape.routes().isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>(cuts(landscape));
    findings.addAll(Outlasted.findings(landscape, INFO));
    return findings;
  }

  private static List<Finding> cuts(Landscape landscape) {
    Map<Demand, List<Asked>> demands = demands(landscape);
    Pings pings = Pings.of(landscape);
    Map<Cause, Cut> cuts = new LinkedHashMap<>();
    for (Route route : landscape.routes()) {
      for (Demand demand : Demand.values()) {
        Optional<Route.Binding> binding = route.binding(demand.kind);
        if (binding.isEmpty() || !WebSocketRoutes.mayCarry(route)) {
          continue;
        }
        BigDecimal limit = binding.get().seconds();
        List<Asked> asking =
            asked(demands.getOrDefault(demand, List.of()), route).stream()
                .filter(asked -> asked.seconds().compareTo(limit) > 0)
                .toList();
        if (!asking.isEmpty() && !isKeptAlive(demand, limit, route, pings)) {
          cuts.putIfAbsent(
              new Cause(
                  route.environment().name(), route.service(), binding.get().limit().at(), demand),
              new Cut(route, binding.get(), asking, pings.on(route)));
        }
      }
    }
    Catalogue catalogue = Catalogue.load();
    Set<Span> spokenFor = new HashSet<>();
    if (!cuts.isEmpty()) {
      LatePing.in(landscape).forEach(late -> spokenFor.add(late.ping().setting().origin().at()));
    }
    List<Finding> findings = new ArrayList<>();
    cuts.forEach((cause, cut) -> findings.add(finding(cause, cut, spokenFor, catalogue)));
    return findings;
  }

  /** What the service asks of this route. */
  private static List<Asked> asked(List<Asked> demands, Route route) {
    List<Asked> own =
        demands.stream()
            .filter(asked -> asked.setting().service().equals(route.service()))
            .filter(asked -> asked.setting().environment().equals(route.environment()))
            .toList();
    return Nearest.to(route, own, asked -> asked.setting().deployment());
  }

  /** Pings break a silence before the limit; where nothing tells how often, nobody is blamed. */
  private static boolean isKeptAlive(Demand demand, BigDecimal limit, Route route, Pings pings) {
    return demand == Demand.IDLE
        && (pings.areUnknown(route)
            || pings.on(route).stream()
                .anyMatch(ping -> !ping.isOff() && ping.seconds().compareTo(limit) < 0));
  }

  /** The settings that ask for something, which every route of their service must give. */
  private static Map<Demand, List<Asked>> demands(Landscape landscape) {
    Meanings meanings = Meanings.in(landscape);
    UnitlessLength lengths = new UnitlessLength(meanings);
    Map<Demand, List<Asked>> demands = new EnumMap<>(Demand.class);
    for (Setting setting : landscape.settings()) {
      Optional<BigDecimal> seconds =
          setting.kind() == SettingKind.TIMEOUT ? lengths.ofConnection(setting) : Optional.empty();
      if (seconds.isEmpty()) {
        continue;
      }
      Optional<Purpose> purpose = meanings.purpose(setting.name());
      for (Demand demand : Demand.values()) {
        if (purpose.filter(demand.purpose::equals).isPresent()) {
          demands
              .computeIfAbsent(demand, each -> new ArrayList<>())
              .add(new Asked(setting, seconds.get()));
        }
      }
    }
    return demands;
  }

  /**
   * @param spokenFor where another finding speaks of pings; a place has one voice only
   */
  private static Finding finding(Cause cause, Cut cut, Set<Span> spokenFor, Catalogue catalogue) {
    Limit limit = cut.binding().limit();
    Asked asking = cut.asking().get(0);
    boolean documented = catalogue.certainty(cut.binding().hop(), limit) == Certainty.CONFIRMED;
    String shown = limit.value().shown();
    List<Place> related = new ArrayList<>();
    for (Asked each : cut.asking()) {
      related.add(new Place(each.setting().origin(), "the service asks for " + each.shown()));
    }
    if (cause.demand() == Demand.LIFETIME) {
      cut.pings().stream()
          .filter(ping -> !ping.isOff() && !spokenFor.contains(ping.setting().origin().at()))
          .map(ping -> new Place(ping.setting().origin(), "pings do not lengthen this limit"))
          .forEach(related::add);
    }
    return new Finding(
        INFO,
        documented ? INFO.severity() : Severity.NOTE,
        List.of(cause.environment()),
        cause.service(),
        limit.name(),
        "%s ends WebSockets of %s after %s in %s, and %s asks for them %s %s"
            .formatted(
                cut.binding().hop().label(),
                cause.service(),
                shown,
                cause.environment(),
                asking.setting().name(),
                cause.demand().verb,
                asking.shown()),
        new Place(new Origin(limit.at(), limit.via()), label(limit)),
        related,
        help(cut, asking, catalogue) + pings(cause, cut));
  }

  private static String label(Limit limit) {
    return limit.set() ? limit.why() : "not set: " + limit.why();
  }

  private static String pings(Cause cause, Cut cut) {
    if (cause.demand() == Demand.IDLE) {
      return "; pings that come sooner keep them open";
    }
    return cut.pings().stream().anyMatch(ping -> !ping.isOff())
        ? "; a total limit ends busy connections too, so more pings do not help"
        : "";
  }

  private static String help(Cut cut, Asked asking, Catalogue catalogue) {
    Limit limit = cut.binding().limit();
    BigDecimal wanted = asking.seconds();
    BigDecimal most =
        catalogue
            .named(limit.name())
            .map(attribute -> attribute.range().max())
            .orElse(limit.set() ? wanted : cut.binding().seconds());
    if (most == null || most.compareTo(wanted) >= 0) {
      return "raise %s to at least %s, or ask for less".formatted(limit.name(), asking.shown());
    }
    String raise =
        most.compareTo(cut.binding().seconds()) > 0
            ? ", and raise %s to it".formatted(limit.name())
            : "";
    return "no %s allows more than %s s: let clients reconnect before that, ask for no more in %s%s"
        .formatted(platform(cut, catalogue), most.toPlainString(), Spread.list(names(cut)), raise);
  }

  private static String platform(Cut cut, Catalogue catalogue) {
    return catalogue.hop(cut.binding().hop().platform()).map(HopRow::label).orElse("such hop");
  }

  private static List<String> names(Cut cut) {
    return cut.asking().stream().map(asked -> asked.setting().name()).distinct().toList();
  }
}
