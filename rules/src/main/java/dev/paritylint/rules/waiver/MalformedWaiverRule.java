package dev.paritylint.rules.waiver;

import dev.paritylint.lint.AppliedExemption;
import dev.paritylint.lint.AppliedExemption.State;
import dev.paritylint.lint.Exemption;
import dev.paritylint.lint.ExemptionRule;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.NameGlob;
import dev.paritylint.project.config.Suggestion;
import dev.paritylint.rules.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A comment means to waive something and does not say what, or why. The same in {@code
 * paritylint.yml} is a mistake of the configuration.
 */
public final class MalformedWaiverRule implements ExemptionRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "waiver/malformed",
          Severity.WARNING,
          "a comment waives without a reason, or names no known rule");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> review(List<AppliedExemption> exemptions, List<String> rules) {
    List<Finding> findings = new ArrayList<>();
    for (AppliedExemption applied : exemptions) {
      if (applied.exemption() instanceof Exemption.Inline inline) {
        finding(inline, applied.state(), rules).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Finding> finding(Exemption.Inline one, State state, List<String> rules) {
    if (one.rule().isEmpty()) {
      return Optional.of(
          finding(
              one,
              "the comment names no rule to ignore, so it waives nothing",
              "write `paritylint: ignore[rule] reason`"));
    }
    if (!Rules.matching(one.rule())
        && rules.stream().noneMatch(new NameGlob(one.rule())::matches)) {
      List<String> ids =
          Stream.concat(Rules.all().stream().map(rule -> rule.info().id()), rules.stream())
              .distinct()
              .toList();
      return Optional.of(
          finding(
              one,
              "no rule is called " + one.rule() + ", so the comment does not waive it",
              Suggestion.nearest(one.rule(), ids)
                  .map(near -> "did you mean `" + near + "`?")
                  .orElse("see `paritylint rules`")));
    }
    if (state == State.INCOMPLETE) {
      return Optional.of(
          finding(
              one,
              "the comment's waiver of " + one.rule() + " gives no reason, so it does not hold",
              "say behind the bracket why it is meant so"));
    }
    return Optional.empty();
  }

  private static Finding finding(Exemption.Inline one, String message, String help) {
    return new Finding(
        INFO,
        INFO.severity(),
        List.of(),
        "",
        "",
        message,
        Place.at(one.at(), "waives nothing"),
        List.of(),
        help);
  }
}
