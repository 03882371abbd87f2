package dev.paritylint.lint;

import dev.paritylint.model.Landscape;
import dev.paritylint.parity.Started;
import dev.paritylint.project.config.Config;
import dev.paritylint.project.config.RuleChoice;
import dev.paritylint.project.config.RuleLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs rules over a landscape, and puts what they find in order. */
public final class Linter {
  private final List<Rule> rules;
  private final Map<String, RuleLevel> levels = new HashMap<>();
  private final Waivers waivers;

  /** All of the rules, at the levels that they have by themselves. */
  public Linter(List<Rule> rules) {
    this(rules, Config.EMPTY, LocalDate.EPOCH);
  }

  /**
   * The rules at the levels that a team wants, without what it waives.
   *
   * @param today the day on which waivers must still hold
   */
  public Linter(List<Rule> rules, Config config, LocalDate today) {
    this.rules = List.copyOf(rules);
    this.waivers = new Waivers(config.waivers(), today);
    for (RuleChoice choice : config.rules()) {
      levels.put(choice.rule(), choice.level());
    }
  }

  /** All findings, gravest first, the same for the same landscape. */
  public LintResult lint(Landscape landscape) {
    List<Finding> all = new ArrayList<>();
    Landscape started = Started.in(landscape);
    for (Rule rule : rules) {
      all.addAll(rule.check(started));
    }
    List<Finding> reported = new ArrayList<>();
    List<Finding> waived = new ArrayList<>();
    for (Finding finding : Echoes.merge(Precedence.apply(all))) {
      if (waivers.cover(finding)) {
        waived.add(finding);
      } else if (levels.get(finding.rule().id()) != RuleLevel.OFF) {
        reported.add(leveled(finding));
      }
    }
    reported.sort(Finding.ORDER);
    waived.sort(Finding.ORDER);
    return new LintResult(
        landscape, reported, waived, Tally.of(landscape).summary(reported, waived));
  }

  /** A level that a team sets is the gravest; what was less grave for its own reasons stays so. */
  private Finding leveled(Finding finding) {
    RuleLevel level = levels.get(finding.rule().id());
    if (level == null) {
      return finding;
    }
    Severity wanted = Severity.valueOf(level.name());
    boolean byDefault = finding.severity() == finding.rule().severity();
    boolean lower = wanted.compareTo(finding.severity()) > 0;
    return byDefault || lower ? finding.withSeverity(wanted) : finding;
  }
}
