package dev.paritylint.lint;

import dev.paritylint.model.Landscape;
import java.util.function.Predicate;

/** A rule that speaks in the place of others about what it is asked to decide. */
public interface DecidingRule extends Rule {
  /** Whether a finding of another rule, which tells one thing, is for this one to tell or not. */
  Predicate<Finding> decides(Landscape landscape);
}
