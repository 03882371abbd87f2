package dev.paritylint.nginx;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.DeploymentReader;
import dev.paritylint.model.Reading;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;

/** Reads an nginx file that an environment has and that no compose project mounts. */
public final class NginxReader implements DeploymentReader {
  /**
   * Whether the content of a file is nginx's: it has directives that no other program has, and it
   * is not still to be made by a template engine.
   */
  public static boolean isNginx(SourceFile file) {
    return NginxContent.isFinished(file) && NginxContent.hasOwnDirectives(file);
  }

  /** The files of the tree that a file takes in by patterns ({@code include conf.d/*.conf;}). */
  public static List<String> matched(SourceFile file, SourceTree tree) {
    FilesBeside beside = new FilesBeside(tree, path -> true);
    List<String> matched = new ArrayList<>();
    for (Directive include : Includes.in(NginxParser.parse(file).directives())) {
      String written = include.text(0);
      if (!PathGlob.of(written).isLiteral()) {
        matched.addAll(beside.paths(file.path(), written));
      }
    }
    return matched.stream().filter(path -> !path.equals(file.path())).distinct().toList();
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
