package dev.paritylint.rules.timeout;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.rules.Spread;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One of several alike blocks of a resource got a variable for its timeout, and an environment sets
 * that to something else; another still has the number that is the variable's default.
 *
 * @param still the number that stayed
 * @param moved the timeout that the variable decides
 */
record LeftBehind(Setting still, Setting moved) {

  static List<Finding> findings(Landscape landscape, RuleInfo rule) {
    List<Setting> placed =
        landscape.settings().stream()
            .filter(setting -> setting.kind() == SettingKind.TIMEOUT && setting.value().isKnown())
            .filter(
                setting -> setting.name().indexOf('@') > 0 && setting.environment().isDeployed())
            .toList();
    Map<Span, List<LeftBehind>> causes = new LinkedHashMap<>();
    for (Setting still : placed) {
      if (still.origin().via().isEmpty()) {
        placed.stream()
            .filter(moved -> isBeside(moved, still) && isRaisedFrom(moved, still))
            .findFirst()
            .ifPresent(
                moved ->
                    causes
                        .computeIfAbsent(still.origin().at(), at -> new ArrayList<>())
                        .add(new LeftBehind(still, moved)));
      }
    }
    return causes.values().stream().map(all -> finding(all, rule)).toList();
  }

  private static boolean isBeside(Setting one, Setting other) {
    return one.deployment().equals(other.deployment())
        && one.service().equals(other.service())
        && attribute(one).equals(attribute(other))
        && one.origin().at().path().equals(other.origin().at().path())
        && !one.value().equals(other.value());
  }

  private static boolean isRaisedFrom(Setting moved, Setting still) {
    String number = bare(still.origin().at());
    return moved.origin().via().stream()
        .map(Origin.Step::overridden)
        .filter(Objects::nonNull)
        .anyMatch(fallback -> bare(fallback).equals(number));
  }

  private static String bare(Span token) {
    return token.text().replace("\"", "");
  }

  private static String attribute(Setting setting) {
    return setting.name().substring(0, setting.name().indexOf('@'));
  }

  private String variable() {
    Optional<Origin.Step> step =
        moved.origin().via().stream().filter(each -> each.overridden() != null).findFirst();
    return step.map(Origin.Step::what).orElse("a variable");
  }

  private static Finding finding(List<LeftBehind> all, RuleInfo rule) {
    LeftBehind first = all.get(0);
    Setting still = first.still();
    Setting moved = first.moved();
    List<String> environments = Spread.environments(all.stream().map(LeftBehind::still));
    return new Finding(
        rule,
        Severity.NOTE,
        environments,
        still.service(),
        still.name(),
        "%s of %s is still %s in %s, where %s makes %s %s"
            .formatted(
                still.name(),
                still.service(),
                still.shown(),
                Spread.list(environments),
                first.variable(),
                moved.name(),
                moved.shown()),
        Spread.place(still),
        List.of(Spread.place(moved)),
        "take it from the same variable");
  }
}
