package dev.paritylint.project;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Reading;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the nginx files that a compose project runs: they are no deployments of their own. */
final class MountedNginx {
  private static final String NAMES = "nginx.";

  private MountedNginx() {}

  static Set<Deployment> among(List<Deployment> deployments, List<Reading> readings) {
    Set<String> mounted = new HashSet<>();
    for (int i = 0; i < deployments.size(); i++) {
      if (deployments.get(i).kind() == DeploymentKind.COMPOSE) {
        readings.get(i).settings().stream()
            .filter(setting -> setting.name().startsWith(NAMES))
            .forEach(setting -> mounted.add(setting.origin().at().path()));
        readings.get(i).routes().stream()
            .flatMap(route -> route.hops().stream())
            .forEach(hop -> mounted.add(hop.at().path()));
      }
    }
    Set<Deployment> own = new LinkedHashSet<>();
    for (Deployment deployment : deployments) {
      if (deployment.kind() == DeploymentKind.NGINX && mounted.contains(deployment.main())) {
        own.add(deployment);
      }
    }
    return own;
  }
}
