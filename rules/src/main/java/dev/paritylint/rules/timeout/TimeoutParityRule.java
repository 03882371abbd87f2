package dev.paritylint.rules.timeout;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.parity.Matrix;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.Meanings;
import dev.paritylint.rules.DifferingSetting;
import java.util.List;
import java.util.stream.Stream;

/** The same timeout differs between environments, or between deployments of one environment. */
public final class TimeoutParityRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "timeout/parity",
          Severity.WARNING,
          "the same timeout differs between environments, or within one");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    ComparedTimeouts compared = new ComparedTimeouts(Catalogue.load(), Meanings.in(landscape));
    DifferingSetting differing =
        new DifferingSetting(INFO, INFO.severity(), TimeoutParityRule::same, "timeout");
    Stream<Finding> asWritten =
        Matrix.of(landscape).rows(SettingKind.TIMEOUT).stream()
            .filter(compared::include)
            .flatMap(row -> differing.anywhere(row, landscape).stream());
    Stream<Finding> inEffect = new EffectiveTimeouts(INFO).differing(landscape).stream();
    Stream<Finding> siblings = LeftBehind.findings(landscape, INFO).stream();
    return Stream.of(asWritten, inEffect, siblings).flatMap(findings -> findings).toList();
  }

  private static boolean same(Setting one, Setting other) {
    return one.value().equals(other.value());
  }
}
