package dev.paritylint.rules.custom;

import dev.paritylint.parity.Equality;
import dev.paritylint.project.config.Expectation;

/** The check of each expectation. */
final class Checks {
  private Checks() {}

  static Check of(Expectation expected) {
    if (expected instanceof Expectation.Equal) {
      return new Agreement(landscape -> Equality.of(landscape)::same, "be the same everywhere");
    } else if (expected instanceof Expectation.SameShape) {
      return new Agreement(landscape -> Shape::same, "have the same shape everywhere");
    } else if (expected instanceof Expectation.Present) {
      return new Presence();
    } else if (expected instanceof Expectation.Absent) {
      return new Absence();
    } else if (expected instanceof Expectation.OneOf oneOf) {
      return new EachValue(Texts.oneOf(oneOf));
    } else if (expected instanceof Expectation.Matches matches) {
      return new EachValue(Texts.matching(matches.pattern()));
    } else if (expected instanceof Expectation.Range range) {
      return new EachValue(new WithinRange(range));
    } else if (expected instanceof Expectation.Ratio ratio) {
      return new EachValue(new InRatio(ratio));
    }
    throw new AssertionError("no check for " + expected.getClass()); // TeamRuleTest
  }
}
