package dev.paritylint.lint;

import dev.paritylint.marker.Marker;
import dev.paritylint.model.Landscape;
import dev.paritylint.parity.Started;
import dev.paritylint.project.config.Config;
import dev.paritylint.project.config.RuleChoice;
import dev.paritylint.project.config.RuleLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Runs rules over a landscape, and puts what they find in order. */
public final class Linter {
  private final List<Rule> rules;
  private final Map<String, RuleLevel> levels = new HashMap<>();
  private final Config config;
  private final LocalDate today;

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
    this.config = config;
    this.today = today;
    for (RuleChoice choice : config.rules()) {
      levels.put(choice.rule(), choice.level());
    }
  }

  /** All findings, gravest first, the same for the same landscape. */
  public LintResult lint(Landscape landscape) {
    return lint(landscape, List.of());
  }

  /** All findings but those that waivers, or comments in the files, declare intended. */
  public LintResult lint(Landscape landscape, List<Marker> markers) {
    Exemptions exemptions = new Exemptions(config.waivers(), markers, today);
    List<Finding> reported = new ArrayList<>();
    Map<Finding, Exemption> waived = new LinkedHashMap<>();
    for (Finding finding : found(landscape)) {
      waived.putAll(exemptions.covered(finding));
      exemptions.rest(finding).ifPresent(reported::add);
    }
    List<AppliedExemption> applied = exemptions.applied(rules, landscape);
    List<String> ran = rules.stream().map(rule -> rule.info().id()).toList();
    for (Rule rule : rules) {
      if (rule instanceof ExemptionRule review) {
        reported.addAll(review.review(applied, ran));
      }
    }
    List<Finding> leveled =
        reported.stream()
            .filter(finding -> levels.get(finding.rule().id()) != RuleLevel.OFF)
            .map(this::leveled)
            .sorted(Finding.ORDER)
            .toList();
    List<Finding> intended = waived.keySet().stream().sorted(Finding.ORDER).toList();
    return new LintResult(
        landscape, leveled, intended, waived, Tally.of(landscape).summary(leveled, intended));
  }

  private List<Finding> found(Landscape landscape) {
    List<Finding> all = new ArrayList<>();
    Landscape started = Started.in(landscape);
    for (Rule rule : rules) {
      all.addAll(rule.check(started));
    }
    all = undecided(all, started);
    SecretTexts secrets = SecretTexts.of(landscape);
    return Echoes.merge(Precedence.apply(all)).stream()
        .map(finding -> finding.withMessage(secrets.hide(finding.message())))
        .toList();
  }

  /** Without what another rule that runs decides. */
  private List<Finding> undecided(List<Finding> findings, Landscape landscape) {
    List<Finding> left = findings;
    for (Rule rule : rules) {
      if (rule instanceof DecidingRule decider && levels.get(rule.info().id()) != RuleLevel.OFF) {
        Predicate<Finding> open = decider.decides(landscape).negate();
        left = left.stream().flatMap(finding -> part(finding, open)).toList();
      }
    }
    return left;
  }

  private static Stream<Finding> part(Finding finding, Predicate<Finding> open) {
    List<Finding> rest = finding.parts().stream().filter(open).toList();
    return rest.isEmpty() ? Stream.empty() : Stream.of(finding.of(rest));
  }

  /** A level that a team sets is the gravest; what was less grave for its own reasons stays so. */
  public Finding leveled(Finding finding) {
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
