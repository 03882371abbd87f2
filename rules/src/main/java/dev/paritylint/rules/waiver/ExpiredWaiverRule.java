package dev.paritylint.rules.waiver;

import dev.paritylint.lint.AppliedExemption;
import dev.paritylint.lint.AppliedExemption.State;
import dev.paritylint.lint.Exemption;
import dev.paritylint.lint.ExemptionRule;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import java.util.List;

/** A waiver was given for some time, and the time is over: what it covered is reported again. */
public final class ExpiredWaiverRule implements ExemptionRule {
  private static final RuleInfo INFO =
      new RuleInfo("waiver/expired", Severity.WARNING, "a waiver's last day is over");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> review(List<AppliedExemption> exemptions, List<String> rules) {
    return exemptions.stream()
        .filter(one -> one.state() == State.EXPIRED)
        .map(AppliedExemption::exemption)
        .map(ExpiredWaiverRule::finding)
        .toList();
  }

  private static Finding finding(Exemption one) {
    String ask = one.owner().isEmpty() ? "" : "; ask " + one.owner();
    return new Finding(
        INFO,
        INFO.severity(),
        one.environments(),
        "",
        "",
        "%s expired on %s: %s".formatted(Waived.name(one), one.expires(), one.reason()),
        Place.at(one.at(), "no longer holds"),
        List.of(),
        "mend what it covered and remove it, or decide on another day" + ask);
  }
}
