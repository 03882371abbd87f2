package dev.paritylint.rules.custom;

import dev.paritylint.lint.DecidingRule;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Landscape;
import dev.paritylint.project.config.CustomRule;
import java.util.List;
import java.util.function.Predicate;

/** A rule of {@code paritylint.yml}: holds what it selects against what it expects. */
public final class TeamRule implements DecidingRule {
  private final CustomRule rule;
  private final RuleInfo info;
  private final Check check;

  public TeamRule(CustomRule rule) {
    this.rule = rule;
    this.info =
        new RuleInfo(rule.id(), Severity.valueOf(rule.level().name()), "a rule of this repository");
    this.check = Checks.of(rule.expect());
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    return check.violations(Selected.of(rule.select(), landscape), landscape).stream()
        .map(this::finding)
        .toList();
  }

  @Override
  public Predicate<Finding> decides(Landscape landscape) {
    return Decided.by(rule.expect(), Selected.of(rule.select(), landscape), landscape);
  }

  private Finding finding(Violation violation) {
    List<Place> places = violation.places();
    return new Finding(
        info,
        info.severity(),
        violation.environmentNames(),
        violation.service(),
        violation.name(),
        rule.message().isEmpty()
            ? "%s of %s is %s, and has to %s"
                .formatted(
                    violation.name(), violation.service(), violation.value(), violation.expected())
            : filled(rule.message(), violation),
        places.get(0),
        places.subList(1, places.size()),
        rule.help().isEmpty() ? "mend it" : filled(rule.help(), violation));
  }

  private static String filled(String template, Violation violation) {
    return template
        .replace("{service}", violation.service())
        .replace("{name}", violation.name())
        .replace("{environment}", String.join(", ", violation.environmentNames()))
        .replace("{value}", violation.value())
        .replace("{expected}", violation.expected());
  }
}
