package dev.paritylint.nginx;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.DeploymentReader;
import dev.paritylint.model.Reading;
import dev.paritylint.source.SourceTree;

/** Reads an nginx file that an environment has and that no compose project mounts. */
public final class NginxReader implements DeploymentReader {
  @Override
  public DeploymentKind kind() {
    return DeploymentKind.NGINX;
  }

  @Override
  public Reading read(Deployment deployment, SourceTree tree) {
    return tree.read(deployment.main())
        .map(file -> NginxReading.of(file, deployment, tree))
        .orElse(Reading.NOTHING);
  }
}
