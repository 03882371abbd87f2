package dev.paritylint.project;

import dev.paritylint.model.Confidence;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape.Comparison;
import dev.paritylint.source.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a repository deploys, where to, and what is to be compared; always in the same order. */
public record Discovered(
    List<Environment> environments,
    List<Deployment> deployments,
    List<Comparison> comparisons,
    List<Problem> problems,
    List<Doubt> doubts,
    List<Family> families) {
  public Discovered {
    environments = List.copyOf(environments);
    deployments = List.copyOf(deployments);
    comparisons = List.copyOf(comparisons);
    problems = List.copyOf(problems);
    doubts = List.copyOf(doubts);
    families = List.copyOf(families);
  }

  /**
   * Without scripts that turned out to set nothing: they speak of environments and deploy none. An
   * environment that only they spoke of goes with them, unless it is declared.
   */
  Discovered without(Set<Deployment> idle) {
    List<Deployment> kept =
        deployments.stream().filter(deployment -> !idle.contains(deployment)).toList();
    Set<Environment> alive = kept.stream().map(Deployment::environment).collect(Collectors.toSet());
    Set<Environment> gone =
        idle.stream()
            .map(Deployment::environment)
            .filter(environment -> environment.confidence() != Confidence.DECLARED)
            .filter(environment -> !alive.contains(environment))
            .collect(Collectors.toSet());
    List<Environment> left =
        environments.stream().filter(environment -> !gone.contains(environment)).toList();
    return new Discovered(left, kept, comparisonsWithout(gone, left), problems, doubts, families);
  }

  /** Where the one that all were held against is gone, the others are held against each other. */
  private List<Comparison> comparisonsWithout(Set<Environment> gone, List<Environment> left) {
    List<Comparison> still =
        comparisons.stream()
            .filter(pair -> !gone.contains(pair.left()) && !gone.contains(pair.right()))
            .toList();
    boolean lost = still.isEmpty() && !comparisons.isEmpty();
    return lost ? ComparisonChoice.byDefault(left) : still;
  }
}
