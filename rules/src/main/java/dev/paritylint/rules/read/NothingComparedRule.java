package dev.paritylint.rules.read;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.lint.Tally;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
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

  private static final String DECLARE =
      "run `paritylint environments` to see what was detected, and declare the deployments in"
          + " paritylint.yml";
  private static final String LOOK =
      "run `paritylint settings` to see what is known of each, and `paritylint environments` to see"
          + " where it was looked for";

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
    Meetings meetings = Meetings.in(landscape);
    boolean doubtful = meetings.passByEachOther();
    List<String> names = deployed.stream().map(Environment::name).toList();
    return List.of(
        new Finding(
            INFO,
            doubtful ? INFO.severity() : Severity.NOTE,
            names,
            "",
            "",
            "%s were found, but %s".formatted(Spread.list(names), because(deployed, meetings)),
            Place.at(anywhere(deployed, landscape), "one of their deployments"),
            List.of(),
            doubtful ? DECLARE : LOOK));
  }

  /** The word of an environment; those that only its qualifier tells apart are never compared. */
  private static String word(Environment environment) {
    return environment.name().replaceFirst("@.*", "");
  }

  private static String because(List<Environment> deployed, Meetings meetings) {
    List<Environment> bare = meetings.bare(deployed);
    if (bare.size() == deployed.size() || (bare.isEmpty() && !meetings.haveMet())) {
      return "not one setting could be held against another";
    }
    return bare.isEmpty()
        ? "nothing was compared: what they have in common is unknown"
        : "nothing was compared: no setting is known of "
            + Spread.list(bare.stream().map(Environment::name).toList());
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
