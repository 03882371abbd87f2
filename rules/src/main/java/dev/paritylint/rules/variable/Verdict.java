package dev.paritylint.rules.variable;

import dev.paritylint.lint.Place;
import dev.paritylint.lint.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a variable that one side lacks.
 *
 * @param evidence the places that tell
 */
record Verdict(Kind kind, List<Place> evidence) {
  /** What it is. */
  enum Kind {
    /** Somebody misses it. */
    MISSED,
    /** Something tells that it can do without. */
    SPARED,
    /** Nothing tells; on the day on which it is added that is worth a question. */
    OPEN,
    /** It is meant to be so. */
    INTENDED
  }

  Verdict {
    evidence = List.copyOf(evidence);
  }

  static Optional<Verdict> intendedIf(boolean meant) {
    return meant ? Optional.of(new Verdict(Kind.INTENDED, List.of())) : Optional.empty();
  }

  static Verdict missed(Place... evidence) {
    return new Verdict(Kind.MISSED, List.of(evidence));
  }

  static Verdict spared(Place... evidence) {
    return new Verdict(Kind.SPARED, List.of(evidence));
  }

  static Verdict open(Place... evidence) {
    return new Verdict(Kind.OPEN, List.of(evidence));
  }

  /** How much it weighs next to production. */
  Severity severity() {
    return kind == Kind.MISSED ? Severity.WARNING : Severity.NOTE;
  }
}
