package dev.paritylint.rules.read;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.lint.Tally;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Landscape.Comparison;
import dev.paritylint.parity.Matrix;
import dev.paritylint.rules.Spread;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Two environments stand in the repository and no setting of theirs met: silence is no praise. */
public final class NothingComparedRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "read/nothing-compared",
          Severity.WARNING,
          "several environments were found, and no setting of theirs could be compared");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    List<Environment> deployed =
        landscape.environments().stream().filter(Environment::isDeployed).toList();
    boolean several = deployed.stream().map(NothingComparedRule::word).distinct().count() > 1;
    if (!several || Tally.of(landscape).compared() > 0) {
      return List.of();
    }
    List<String> names = deployed.stream().map(Environment::name).toList();
    return List.of(
        new Finding(
            INFO,
            landscape.comparisons().stream().anyMatch(pair -> passByEachOther(pair, landscape))
                ? INFO.severity()
                : Severity.NOTE,
            names,
            "",
            "",
            "%s were found, but not one setting could be held against another"
                .formatted(Spread.list(names)),
            Place.at(anywhere(deployed, landscape), "one of their deployments"),
            List.of(),
            "run `paritylint environments` to see what was detected, and declare the deployments"
                + " in paritylint.yml"));
  }

  /** The word of an environment; those that only its qualifier tells apart are never compared. */
  private static String word(Environment environment) {
    return environment.name().replaceFirst("@.*", "");
  }

  /** Both set something in the same way, and nowhere the same: the names may be at fault. */
  private static boolean passByEachOther(Comparison pair, Landscape landscape) {
    return Matrix.of(landscape).rows().stream()
            .noneMatch(row -> !row.in(pair.left()).isEmpty() && !row.in(pair.right()).isEmpty())
        && kinds(pair.left(), landscape).stream()
            .anyMatch(kinds(pair.right(), landscape)::contains);
  }

  /** The kinds of deployments that set anything; where Terraform keeps a state is nothing of it. */
  private static Set<DeploymentKind> kinds(Environment environment, Landscape landscape) {
    return Matrix.of(landscape).rows().stream()
        .filter(row -> !row.isOfState())
        .flatMap(row -> row.in(environment).stream())
        .filter(setting -> setting.value().isKnown())
        .map(setting -> setting.deployment().kind())
        .collect(Collectors.toSet());
  }

  /** A place to show: the first setting of one of them, or at least a deployment's path. */
  private static Span anywhere(List<Environment> environments, Landscape landscape) {
    return landscape.settings().stream()
        .filter(setting -> environments.contains(setting.environment()))
        .findFirst()
        .map(setting -> setting.origin().at())
        .or(
            () ->
                landscape.deployments().stream()
                    .filter(deployment -> environments.contains(deployment.environment()))
                    .findFirst()
                    .map(deployment -> SourceFile.of(deployment.main(), "").whole()))
        .orElseGet(() -> SourceFile.of(".", "").whole());
  }
}
