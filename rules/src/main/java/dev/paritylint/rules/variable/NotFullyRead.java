package dev.paritylint.rules.variable;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.source.Problem;
import java.util.HashSet;
import java.util.Set;

/** A file that could not be read lends no "missing" and no "unresolved". */
final class NotFullyRead {
  private NotFullyRead() {}

  static Set<Environment> environments(Landscape landscape) {
    Set<String> paths = new HashSet<>();
    landscape.problems().stream()
        .filter(problem -> problem.kind() == Problem.Kind.UNREADABLE)
        .forEach(problem -> paths.add(problem.at().path()));
    Set<Environment> environments = new HashSet<>();
    for (Deployment deployment : landscape.deployments()) {
      boolean hit =
          paths.stream()
              .anyMatch(
                  path ->
                      deployment.paths().contains(path)
                          || path.startsWith(deployment.main() + "/"));
      if (hit) {
        environments.add(deployment.environment());
      }
    }
    return environments;
  }
}
