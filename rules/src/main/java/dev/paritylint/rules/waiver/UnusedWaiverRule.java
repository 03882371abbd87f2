package dev.paritylint.rules.waiver;

import dev.paritylint.lint.AppliedExemption;
import dev.paritylint.lint.AppliedExemption.State;
import dev.paritylint.lint.Exemption;
import dev.paritylint.lint.ExemptionRule;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.rules.Rules;
import java.util.List;

/** A waiver outlives what it was for, and will one day hide something else. */
public final class UnusedWaiverRule implements ExemptionRule {
  private static final RuleInfo INFO =
      new RuleInfo("waiver/unused", Severity.NOTE, "a waiver covers no finding");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> review(List<AppliedExemption> exemptions, List<String> rules) {
    return exemptions.stream()
        .filter(one -> one.state() == State.UNUSED)
        .map(AppliedExemption::exemption)
        .filter(one -> Rules.matching(one.rule()))
        .map(UnusedWaiverRule::finding)
        .toList();
  }

  private static Finding finding(Exemption one) {
    boolean comment = one instanceof Exemption.Inline;
    return new Finding(
        INFO,
        INFO.severity(),
        one.environments(),
        "",
        "",
        Waived.name(one) + (comment ? " covers no finding here" : " covers no finding"),
        Place.at(one.at(), "nothing to waive"),
        List.of(),
        comment
            ? "remove it, or put it on the finding's line or right above"
            : "remove it, or correct its rule, setting or environments");
  }
}
