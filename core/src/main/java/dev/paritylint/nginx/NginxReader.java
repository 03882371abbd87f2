package dev.paritylint.nginx;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.DeploymentReader;
import dev.paritylint.model.Reading;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;

/** Reads an nginx file that an environment has and that no compose project mounts. */
public final class NginxReader implements DeploymentReader {
  /**
   * Whether the content of a file is nginx's: it has directives that no other program has, and it
   * is not still to be made by a template engine.
   */
  public static boolean isNginx(SourceFile file) {
    return NginxContent.isFinished(file) && NginxContent.hasOwnDirectives(file);
  }

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
