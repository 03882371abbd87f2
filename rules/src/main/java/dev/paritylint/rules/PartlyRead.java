package dev.paritylint.rules;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.source.Problem;
import java.util.HashSet;
import java.util.Set;

/** Environments of which some file could not be read: what they lack may well stand there. */
public final class PartlyRead {
  private PartlyRead() {}

  public static Set<Environment> environments(Landscape landscape) {
    Set<String> paths = new HashSet<>();
    landscape.problems().stream()
        .filter(problem -> problem.kind() == Problem.Kind.UNREADABLE)
        .forEach(problem -> paths.add(problem.at().path()));
    Set<Environment> environments = new HashSet<>();
    for (Deployment deployment : landscape.deployments()) {
      if (paths.stream().anyMatch(path -> isOf(deployment, path))) {
        environments.add(deployment.environment());
      }
    }
    return environments;
  }

  private static boolean isOf(Deployment deployment, String path) {
    return deployment.paths().contains(path) || path.startsWith(deployment.main() + "/");
  }
}
