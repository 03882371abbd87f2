package dev.paritylint.rules.missing;

import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import java.util.Optional;

/** One environment, no low one and otherwise much like another, is the only one without. */
final class AllButOne {
  private static final int ENOUGH_TO_BE_THE_RULE = 3;
  private static final int ENOUGH_IN_COMMON = 3;
  private static final double ALIKE = 0.5;

  /** More than this is a part of the configuration that is elsewhere, or not wanted. */
  private static final int FEW = 3;

  private AllButOne() {}

  static Optional<Verdict> of(Lack lack) {
    Gap gap = lack.gap();
    boolean one = gap.lacking().size() == 1 && gap.environments().size() >= ENOUGH_TO_BE_THE_RULE;
    return one
            && isHigh(gap.lacking().get(0))
            && gap.variables().size() <= FEW
            && gap.shared() >= Math.max(ENOUGH_IN_COMMON, gap.variables().size())
            && gap.having().stream().anyMatch(other -> alike(gap, other))
            && !MissingWords.OBSERVABILITY.areIn(lack.name())
            && !lack.isOffEverywhere()
        ? Optional.of(Verdict.missed())
        : Optional.empty();
  }

  private static boolean alike(Gap gap, Environment other) {
    return gap.overlap(gap.lacking().get(0), other) >= ALIKE;
  }

  private static boolean isHigh(Environment environment) {
    EnvironmentClass kind = environment.kind();
    return kind == EnvironmentClass.PRODUCTION || kind == EnvironmentClass.PRE_PRODUCTION;
  }
}
