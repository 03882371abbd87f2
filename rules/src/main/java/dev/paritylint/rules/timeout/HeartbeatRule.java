package dev.paritylint.rules.timeout;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Limit;
import dev.paritylint.model.Setting;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.rules.Spread;
import dev.paritylint.source.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A service pings too seldom to keep a silent connection open on its route. */
public final class HeartbeatRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "timeout/heartbeat",
          Severity.ERROR,
          "a service pings no sooner than a layer of its route closes silent connections");

  private static final Comparator<LatePing> GRAVEST_FIRST =
      Comparator.comparing(LatePing::severity).thenComparing(late -> late.binding().seconds());

  /** One cause: one interval as it is written, whichever routes it is too long for. */
  private record Cause(String environment, Span source) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    Map<Cause, List<LatePing>> causes = new LinkedHashMap<>();
    for (LatePing late : LatePing.in(landscape)) {
      Setting setting = late.ping().setting();
      causes
          .computeIfAbsent(
              new Cause(setting.environment().name(), setting.origin().source()),
              cause -> new ArrayList<>())
          .add(late);
    }
    return causes.values().stream().map(HeartbeatRule::finding).toList();
  }

  private static Finding finding(List<LatePing> all) {
    LatePing worst = all.stream().min(GRAVEST_FIRST).orElseThrow();
    Setting setting = worst.ping().setting();
    return new Finding(
        INFO,
        worst.severity(),
        List.of(setting.environment().name()),
        setting.service(),
        setting.name(),
        "%s of %s is %s in %s, %s %s of silence after which %s closes a connection"
            .formatted(
                setting.name(),
                setting.service(),
                worst.ping().shown(),
                setting.environment().name(),
                verdict(worst),
                worst.binding().limit().value().shown(),
                worst.binding().hop().label()),
        new Place(setting.origin(), worst.ping().isOff() ? "pings are off" : "pings this seldom"),
        related(worst, all),
        help(worst));
  }

  private static String verdict(LatePing late) {
    if (late.ping().isOff()) {
      return "so no ping breaks the";
    }
    return late.isTooLate() ? "which is not below the" : "more than half of the";
  }

  /** The other services that the same interval reaches, then the limits, the worst one first. */
  private static List<Place> related(LatePing worst, List<LatePing> all) {
    Stream<Place> services =
        all.stream()
            .map(late -> late.ping().setting())
            .filter(setting -> !setting.origin().at().equals(worst.ping().setting().origin().at()))
            .map(Spread::place);
    Stream<Place> limits =
        Stream.concat(Stream.of(worst), all.stream().sorted(GRAVEST_FIRST))
            .map(late -> LimitPlace.of(late.binding().limit()));
    return Stream.concat(services, limits).distinct().toList();
  }

  private static String help(LatePing late) {
    BigDecimal limit = late.binding().seconds();
    BigDecimal half = limit.divide(BigDecimal.valueOf(2), 3, RoundingMode.DOWN);
    String sooner =
        "ping every %s s or sooner".formatted(half.stripTrailingZeros().toPlainString());
    Limit given = late.binding().limit();
    boolean raisable = given.set() || Catalogue.load().named(given.name()).isPresent();
    if (late.ping().isOff() || !raisable) {
      return sooner;
    }
    BigDecimal enough = late.ping().seconds().multiply(BigDecimal.valueOf(2));
    return "%s, or raise %s to %s s or more"
        .formatted(sooner, given.name(), enough.stripTrailingZeros().toPlainString());
  }
}
