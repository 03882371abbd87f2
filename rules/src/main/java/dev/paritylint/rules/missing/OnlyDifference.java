package dev.paritylint.rules.missing;

import dev.paritylint.lint.Place;
import java.util.Optional;

/** The one variable that tells two long lists apart, where somebody reads or declares it. */
final class OnlyDifference {
  private static final int LONG_LIST = 8;
  private static final double NEARLY_ALL = 0.9;

  private final Declared declared;
  private final Consumers consumers;

  OnlyDifference(Declared declared, Consumers consumers) {
    this.declared = declared;
    this.consumers = consumers;
  }

  Optional<Verdict> of(Lack lack) {
    if (!isTheOnlyOne(lack.gap()) || lack.isSwitch()) {
      return Optional.empty();
    }
    Optional<Place> template = declared.of(lack.first(), lack.lacking());
    if (template.isPresent()) {
      return template.map(place -> Verdict.missed(place));
    }
    return consumers.read(lack.name()) ? Optional.of(Verdict.missed()) : Optional.empty();
  }

  private static boolean isTheOnlyOne(Gap gap) {
    int shared = gap.shared();
    return gap.variables().size() == 1
        && shared >= LONG_LIST
        && shared >= NEARLY_ALL * gap.any(gap.environments()).size();
  }
}
