package dev.paritylint.rules.missing;

import dev.paritylint.model.Landscape;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a variable that one side lacks: the first that fits. What the base gives never
 * comes here, what is nearly spelled the same is told by itself, and what cannot be done without is
 * {@link RequiredInputs}'s.
 */
final class DecisionList {
  private final List<Clue> clues;

  /** One reason to judge. */
  @FunctionalInterface
  private interface Clue {
    Optional<Verdict> of(Lack lack);
  }

  DecisionList(Landscape landscape, BaseLayer base, Consumers consumers) {
    Declared declared = Declared.in(landscape);
    this.clues =
        List.of(
            lack -> Verdict.intendedIf(MissingOnPurpose.isAccess(lack)),
            lack -> Verdict.intendedIf(MissingOnPurpose.isTrial(lack)),
            lack -> Verdict.intendedIf(MissingOnPurpose.isForLower(lack)),
            new AbsentFeature(landscape)::of,
            consumers::requiring,
            consumers::havingDefault,
            base::emptyForProductionAlone,
            AllButOne::of,
            new OnlyDifference(declared, consumers)::of,
            lack -> declared.of(lack.first(), lack.lacking()).map(place -> Verdict.open(place)));
  }

  Verdict judge(Lack lack) {
    return clues.stream()
        .flatMap(clue -> clue.of(lack).stream())
        .findFirst()
        .orElseGet(Verdict::open);
  }
}
