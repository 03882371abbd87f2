package dev.paritylint.rules.variable;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.parity.Matrix;
import dev.paritylint.rules.DifferingSetting;
import java.util.List;
import java.util.Optional;

/** A variable is a switch in one environment, and a number or another sort of switch elsewhere. */
public final class TypeRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "variable/type",
          Severity.WARNING,
          "a variable is a switch here and a number or another sort of switch there");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    DifferingSetting differing =
        new DifferingSetting(INFO, INFO.severity(), TypeRule::sameType, "sort of value");
    return Matrix.of(landscape).rows(SettingKind.VARIABLE).stream()
        .flatMap(row -> differing.anywhere(row, landscape).stream())
        .toList();
  }

  private static boolean sameType(Setting one, Setting other) {
    Optional<ValueType> left = ValueType.of(one);
    Optional<ValueType> right = ValueType.of(other);
    return left.isEmpty() || right.isEmpty() || !left.get().contradicts(right.get());
  }
}
