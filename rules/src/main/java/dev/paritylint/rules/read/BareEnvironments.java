package dev.paritylint.rules.read;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.parity.Matrix;
import dev.paritylint.parity.Row;
import dev.paritylint.rules.PartlyRead;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Those of several environments of which no setting is known.
 *
 * @param areReadWhole whether others have settings and these are Terraform that was read to the
 *     end: then it declares nothing that is compared, and nothing was overlooked
 */
record BareEnvironments(List<Environment> environments, boolean areReadWhole) {
  static BareEnvironments among(List<Environment> deployed, Landscape landscape) {
    List<Row> rows = Matrix.of(landscape).rows().stream().filter(row -> !row.isOfState()).toList();
    List<Environment> bare =
        deployed.stream()
            .filter(one -> rows.stream().allMatch(row -> row.in(one).isEmpty()))
            .toList();
    Set<Environment> broken = PartlyRead.environments(landscape);
    boolean readWhole =
        !bare.isEmpty()
            && bare.size() < deployed.size()
            && bare.stream().noneMatch(broken::contains)
            && bare.stream().allMatch(one -> isTerraform(one, landscape));
    return new BareEnvironments(bare, readWhole);
  }

  /** Pipelines beside it run it, and are no deployment of their own. */
  private static boolean isTerraform(Environment environment, Landscape landscape) {
    Set<DeploymentKind> kinds =
        landscape.deployments().stream()
            .filter(deployment -> deployment.environment().equals(environment))
            .map(Deployment::kind)
            .filter(kind -> kind != DeploymentKind.WORKFLOW)
            .collect(Collectors.toSet());
    return kinds.equals(Set.of(DeploymentKind.TERRAFORM));
  }

  List<String> names() {
    return environments.stream().map(Environment::name).toList();
  }
}
