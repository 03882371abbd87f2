package dev.paritylint.rules.read;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.lint.Tally;
import dev.paritylint.model.Confidence;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.parity.Matrix;
import dev.paritylint.rules.Spread;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.util.List;

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
    if (deployed.size() < 2 || Tally.of(landscape).compared() > 0) {
      return List.of();
    }
    BareEnvironments bare = BareEnvironments.among(deployed, landscape);
    boolean met = haveMet(landscape);
    boolean certain = !bare.areReadWhole() && !met && areConfirmed(deployed);
    List<String> names = deployed.stream().map(Environment::name).toList();
    return List.of(
        new Finding(
            INFO,
            certain ? INFO.severity() : Severity.NOTE,
            names,
            "",
            "",
            "%s were found, but %s".formatted(Spread.list(names), because(bare, met)),
            Place.at(anywhere(landscape), "one of their deployments"),
            List.of(),
            "run `paritylint environments` to see what was detected, and declare the deployments"
                + " in paritylint.yml"));
  }

  /** Whether more than the name of a file speaks for at least two of them. */
  private static boolean areConfirmed(List<Environment> deployed) {
    return deployed.stream().filter(one -> one.confidence() != Confidence.UNSURE).count() > 1;
  }

  /** Whether the environments were recognized as the same thing, and only values are unknown. */
  private static boolean haveMet(Landscape landscape) {
    return Matrix.of(landscape).rows().stream()
        .filter(row -> !row.isOfState())
        .anyMatch(
            row ->
                landscape.comparisons().stream()
                    .anyMatch(
                        pair -> !row.in(pair.left()).isEmpty() && !row.in(pair.right()).isEmpty()));
  }

  private static String because(BareEnvironments bare, boolean met) {
    if (bare.areReadWhole()) {
      return "nothing was compared: no setting is known of " + Spread.list(bare.names());
    }
    return met
        ? "nothing was compared: what they have in common is unknown"
        : "not one setting could be held against another";
  }

  /** A place to show: the first setting, or at least the first deployment's path. */
  private static Span anywhere(Landscape landscape) {
    if (!landscape.settings().isEmpty()) {
      return landscape.settings().get(0).origin().at();
    }
    String path = landscape.deployments().stream().map(Deployment::main).findFirst().orElse("");
    return SourceFile.of(path.isEmpty() ? "." : path, "").whole();
  }
}
