package dev.paritylint.lint;

import dev.paritylint.model.Landscape;
import java.util.List;

/**
 * A question asked of what a team declares intended, once it is known what that covered. Stateless;
 * opens no file.
 */
public interface ExemptionRule extends Rule {
  /**
   * The findings, in any order; no waiver covers them.
   *
   * @param rules the ids of the rules that ran
   */
  List<Finding> review(List<AppliedExemption> exemptions, List<String> rules);

  /** Nothing: what was read has nothing to do with it. */
  @Override
  default List<Finding> check(Landscape landscape) {
    return List.of();
  }
}
