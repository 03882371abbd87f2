package dev.paritylint.model;

import dev.paritylint.source.SourceTree;
import java.util.List;

/**
 * Reads one kind of deployment. A reader knows no rule and never throws for bad input: what it
 * cannot read becomes a problem, what it cannot resolve an unknown value.
 */
public interface DeploymentReader {
  DeploymentKind kind();

  /** Whether it is this reader's; several may share a kind and divide its files among them. */
  default boolean reads(Deployment deployment) {
    return deployment.kind() == kind();
  }

  /** The settings, routes and problems of one deployment. */
  Reading read(Deployment deployment, SourceTree tree);

  /**
   * The words by which a file tells environments apart inside itself: the keys or conditions of its
   * branches, as written. Empty where it serves only one.
   */
  default List<String> branches(String path, SourceTree tree) {
    return List.of();
  }
}
