package dev.paritylint.rules.timeout;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Route;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What holds on a route of an environment that is run in two ways: what its own deployment says, or
 * the nearest that says anything. A compose file's service is not reached through the cloud's load
 * balancer.
 */
final class Nearest {
  private static final Set<DeploymentKind> ON_ONE_MACHINE =
      Set.of(DeploymentKind.COMPOSE, DeploymentKind.NGINX);
  private static final Set<DeploymentKind> IN_A_CLOUD =
      Set.of(DeploymentKind.TERRAFORM, DeploymentKind.SCRIPT, DeploymentKind.WORKFLOW);

  private Nearest() {}

  static <T> List<T> to(Route route, List<T> all, Function<T, Deployment> deployment) {
    int nearest =
        all.stream()
            .mapToInt(each -> distance(deployment.apply(each), route.deployment()))
            .min()
            .orElse(0);
    return all.stream()
        .filter(each -> distance(deployment.apply(each), route.deployment()) == nearest)
        .toList();
  }

  private static int distance(Deployment one, Deployment other) {
    if (one.equals(other)) {
      return 0;
    }
    return together(ON_ONE_MACHINE, one, other) || together(IN_A_CLOUD, one, other) ? 1 : 2;
  }

  private static boolean together(Set<DeploymentKind> kinds, Deployment one, Deployment other) {
    return kinds.contains(one.kind()) && kinds.contains(other.kind());
  }
}
