package dev.paritylint.terraform;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.DeploymentReader;
import dev.paritylint.model.Reading;
import dev.paritylint.model.Requirement;
import dev.paritylint.model.Requirement.Absent;
import dev.paritylint.model.Requirement.Given;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.Meanings;
import dev.paritylint.platform.Secrets;
import dev.paritylint.source.SourceTree;

/** Reads a Terraform root with its var files, as the catalogue says what resources mean. */
public final class TerraformReader implements DeploymentReader {
  private final ResourceReading resources;

  public TerraformReader(Catalogue catalogue, Secrets secrets) {
    this(catalogue, secrets, Meanings.load());
  }

  /** One that knows what a team says of its names. */
  public TerraformReader(Catalogue catalogue, Secrets secrets, Meanings meanings) {
    this.resources = new ResourceReading(catalogue, secrets, meanings);
  }

  @Override
  public DeploymentKind kind() {
    return DeploymentKind.TERRAFORM;
  }

  @Override
  public Reading read(Deployment deployment, SourceTree tree) {
    String folder = deployment.main();
    EvaluatedRoot root =
        TerraformEvaluator.over(tree).evaluate(folder, deployment.layers(), deployment.inputs());
    return resources
        .of(root, deployment, GoogleProvider.defaultScheme(tree, folder))
        .and(StateAddress.of(deployment, tree))
        .requiring(root.needs().stream().map(need -> requirement(deployment, need)).toList());
  }

  private static Requirement requirement(Deployment deployment, Need need) {
    String consumer = need.feed().isEmpty() ? "terraform" : "the module " + need.folder();
    return new Requirement(
        deployment,
        consumer,
        need.feed(),
        need.name(),
        need.declared(),
        need.given() == null ? new Absent(need.fed()) : new Given(need.given()));
  }
}
