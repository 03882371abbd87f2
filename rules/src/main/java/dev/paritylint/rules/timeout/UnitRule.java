package dev.paritylint.rules.timeout;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.parity.Matrix;
import dev.paritylint.platform.Meanings;
import dev.paritylint.rules.DifferingSetting;
import java.math.BigDecimal;
import java.util.List;

/** The same timeout is given in seconds here and, by all appearance, in milliseconds there. */
public final class UnitRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "timeout/unit",
          Severity.WARNING,
          "the same timeout looks like seconds here and like milliseconds there");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    Meanings meanings = Meanings.in(landscape);
    DifferingSetting differing =
        new DifferingSetting(INFO, INFO.severity(), UnitRule::sameUnit, "unit");
    return Matrix.of(landscape).rows(SettingKind.TIMEOUT).stream()
        .filter(row -> !meanings.saysUnit(row.name()))
        .flatMap(row -> differing.anywhere(row, landscape).stream())
        .toList();
  }

  private static boolean sameUnit(Setting one, Setting other) {
    if (one.value() instanceof Value.Seconds left && other.value() instanceof Value.Seconds right) {
      return !isThousandfold(left.seconds(), right.seconds())
          && !isThousandfold(right.seconds(), left.seconds());
    }
    return true;
  }

  private static boolean isThousandfold(BigDecimal large, BigDecimal small) {
    return small.signum() > 0 && large.compareTo(small.movePointRight(3)) == 0;
  }
}
