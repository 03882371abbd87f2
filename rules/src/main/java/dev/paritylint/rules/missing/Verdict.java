package dev.paritylint.rules.missing;

import dev.paritylint.lint.Place;
import dev.paritylint.lint.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a variable that one side lacks.
 *
 * @param evidence the places that tell
 * @param remark what they tell, a clause behind what is said anyway, or empty
 */
record Verdict(Kind kind, List<Place> evidence, String remark) {
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
    return meant ? Optional.of(of(Kind.INTENDED)) : Optional.empty();
  }

  private static Verdict of(Kind kind, Place... evidence) {
    return new Verdict(kind, List.of(evidence), "");
  }

  static Verdict missed(Place... evidence) {
    return of(Kind.MISSED, evidence);
  }

  static Verdict spared(Place... evidence) {
    return of(Kind.SPARED, evidence);
  }

  static Verdict open(Place... evidence) {
    return of(Kind.OPEN, evidence);
  }

  /** How much it weighs next to production. */
  Severity severity() {
    return kind == Kind.MISSED ? Severity.WARNING : Severity.NOTE;
  }

  /** The same, which says why. */
  Verdict because(String clause) {
    return new Verdict(kind, evidence, clause);
  }
}
