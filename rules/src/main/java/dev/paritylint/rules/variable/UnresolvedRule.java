package dev.paritylint.rules.variable;

import dev.paritylint.lint.Comparability;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.rules.PartlyRead;
import dev.paritylint.rules.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A variable is referred to and nothing defines it, or production leaves it empty. */
public final class UnresolvedRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "variable/unresolved",
          Severity.WARNING,
          "a variable is referred to and nothing defines it, or it is left empty");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    Set<Environment> broken = PartlyRead.environments(landscape);
    List<DanglingVariable> dangling =
        DanglingVariable.of(landscape).stream()
            .filter(variable -> !broken.contains(variable.environment()))
            .toList();
    List<Finding> findings = new ArrayList<>(DanglingVariables.findings(INFO, dangling, landscape));
    EmptyVariable.of(landscape).stream()
        .filter(variable -> !broken.contains(variable.empty().environment()))
        .map(UnresolvedRule::empty)
        .forEach(findings::add);
    return findings;
  }

  private static Finding empty(EmptyVariable variable) {
    Setting empty = variable.empty();
    List<Environment> environments =
        Stream.concat(Stream.of(empty), variable.others().stream())
            .map(Setting::environment)
            .distinct()
            .toList();
    String here = empty.environment().name();
    return new Finding(
        INFO,
        Comparability.weigh(INFO.severity(), environments),
        environments.stream().map(Environment::name).sorted().toList(),
        empty.service(),
        empty.name(),
        "%s of %s is empty in %s, and %s"
            .formatted(
                empty.name(), empty.service(), here, new Spread(variable.others()).byEnvironment()),
        new Place(empty.origin(), here + " leaves it empty"),
        variable.others().stream().map(Spread::place).distinct().toList(),
        "set it in %s too".formatted(here));
  }
}
