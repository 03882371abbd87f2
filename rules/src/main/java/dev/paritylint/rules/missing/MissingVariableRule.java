package dev.paritylint.rules.missing;

import dev.paritylint.lint.Comparability;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.rules.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A variable exists in one environment and not in another. A difference is no evidence by itself:
 * nearly the same name on the other side is, and what {@link DecisionList} lists.
 */
public final class MissingVariableRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "variable/missing",
          Severity.ERROR,
          "a variable exists in one environment and not in another");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    BaseLayer base = BaseLayer.of(landscape);
    List<Gap> gaps = Gaps.of(landscape, base);
    Consumers consumers = new Consumers(landscape, gaps);
    DecisionList decisions = new DecisionList(landscape, base, consumers);
    NearSpelling spelling = new NearSpelling(landscape);
    List<Finding> findings = new ArrayList<>(new RequiredInputs(INFO, landscape).findings());
    for (Gap gap : gaps) {
      List<Missing> missing = new ArrayList<>();
      for (Lack lack : gap.lacks()) {
        Optional<Setting> near = spelling.of(lack);
        if (near.isPresent()) {
          findings.add(misspelled(lack, near.get()));
        } else {
          missing.add(new Missing(lack, decisions.judge(lack)));
        }
      }
      findings.addAll(MissingVariables.findings(INFO, missing, consumers));
    }
    return oneOfEachPair(findings);
  }

  /** The two halves of a near spelling are one finding. */
  private static List<Finding> oneOfEachPair(List<Finding> findings) {
    List<Finding> kept = new ArrayList<>();
    for (Finding finding : findings) {
      boolean told =
          kept.stream()
              .anyMatch(
                  other ->
                      other.related().stream()
                          .anyMatch(place -> place.at().equals(finding.place().at())));
      if (!told) {
        kept.add(finding);
      }
    }
    return kept;
  }

  private static Finding misspelled(Lack lack, Setting near) {
    Gap gap = lack.gap();
    Setting setting = lack.first();
    String here = Spread.list(names(gap.having()));
    String there = Spread.list(names(gap.lacking()));
    return new Finding(
        INFO,
        Comparability.weigh(Severity.WARNING, gap.environments()),
        names(gap.environments()),
        gap.service(),
        setting.name(),
        "%s of %s is in %s, and %s has %s in its place"
            .formatted(setting.name(), gap.service(), here, there, near.name()),
        new Place(setting.origin(), here + " has " + setting.name()),
        List.of(new Place(near.origin(), there + " has " + near.name())),
        "use one name in both");
  }

  static List<String> names(List<Environment> environments) {
    return List.copyOf(new TreeSet<>(environments.stream().map(Environment::name).toList()));
  }
}
