package dev.paritylint.rules.timeout;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Limit.LimitKind;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.platform.Attribute;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.Certainty;
import dev.paritylint.platform.HopRow;
import dev.paritylint.platform.Range;
import dev.paritylint.rules.Spread;
import dev.paritylint.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A timeout is set to what its platform does not take, or takes without doing it. */
public final class OutOfRangeRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "timeout/out-of-range", Severity.ERROR, "a timeout is set beyond its platform's range");

  /** One cause: one value as it is written, however many resources it reaches. */
  private record Cause(Span source, String attribute) {}

  private record Excess(Attribute attribute, Setting setting) {
    BigDecimal seconds() {
      return ((Value.Seconds) setting.value()).seconds();
    }

    boolean isRefused() {
      return !attribute.range().holds(seconds());
    }
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    Catalogue catalogue = Catalogue.load();
    Map<Cause, List<Excess>> causes = new LinkedHashMap<>();
    for (Setting setting : landscape.settings()) {
      excess(setting, catalogue)
          .ifPresent(
              excess ->
                  causes
                      .computeIfAbsent(
                          new Cause(setting.origin().source(), excess.attribute().name()),
                          cause -> new ArrayList<>())
                      .add(excess));
    }
    return causes.values().stream().map(all -> finding(all, catalogue)).toList();
  }

  /** The defaults of the catalogue lie in its ranges, so what is found is always set by someone. */
  private static Optional<Excess> excess(Setting setting, Catalogue catalogue) {
    if (setting.kind() != SettingKind.TIMEOUT
        || setting.environment().kind() == EnvironmentClass.LOCAL
        || !(setting.value() instanceof Value.Seconds value)) {
      return Optional.empty();
    }
    return catalogue
        .named(setting.name())
        .filter(
            attribute ->
                !attribute.range().holds(value.seconds())
                    || !attribute.usual().range().holds(value.seconds()))
        .map(attribute -> new Excess(attribute, setting));
  }

  private static Finding finding(List<Excess> all, Catalogue catalogue) {
    Excess first = all.get(0);
    Setting setting = first.setting();
    List<String> environments = Spread.environments(all.stream().map(each -> each.setting()));
    Range range = first.isRefused() ? first.attribute().range() : first.attribute().usual().range();
    return new Finding(
        INFO,
        severity(first),
        environments,
        setting.service(),
        setting.name(),
        "%s of %s is %s in %s, %s"
            .formatted(
                setting.name(),
                setting.service(),
                setting.shown(),
                Spread.list(environments),
                first.isRefused()
                    ? "and %s takes %s s".formatted(platform(first, catalogue), range)
                    : "and usually it is %s s: %s"
                        .formatted(range, first.attribute().usual().why())),
        new Place(setting.origin(), "%s is not %s s".formatted(setting.shown(), range)),
        all.stream()
            .skip(1)
            .map(each -> Spread.place(each.setting()))
            .distinct()
            .filter(place -> !place.at().equals(setting.origin().at()))
            .toList(),
        help(first, range, catalogue));
  }

  /** Providers take a zero for "not set" in some places, and refuse it in others. */
  private static Severity severity(Excess excess) {
    boolean sure =
        excess.isRefused()
            && excess.attribute().certainty() == Certainty.CONFIRMED
            && excess.seconds().signum() != 0;
    return sure ? INFO.severity() : Severity.NOTE;
  }

  private static String platform(Excess excess, Catalogue catalogue) {
    String name = excess.attribute().name();
    return catalogue
        .hop(name.substring(0, name.lastIndexOf('.')))
        .map(HopRow::label)
        .map(label -> "the " + label)
        .orElse("the platform");
  }

  private static String help(Excess excess, Range range, Catalogue catalogue) {
    BigDecimal max = range.max();
    BigDecimal min = range.min();
    boolean tooLong = max != null && excess.seconds().compareTo(max) > 0;
    BigDecimal nearest = tooLong ? max : min;
    if (nearest == null) {
      return "use a value of " + range + " s";
    }
    String set = "set it to %s s".formatted(nearest.toPlainString());
    return tooLong && endsWebSockets(excess.attribute(), catalogue)
        ? set + ", and let clients of WebSockets reconnect before that"
        : set;
  }

  private static boolean endsWebSockets(Attribute attribute, Catalogue catalogue) {
    return catalogue.hops().stream()
        .flatMap(hop -> hop.limits().stream())
        .anyMatch(
            limit -> limit.kind() == LimitKind.LIFETIME && limit.name().equals(attribute.name()));
  }
}
