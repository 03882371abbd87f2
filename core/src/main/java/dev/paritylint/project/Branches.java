package dev.paritylint.project;

import dev.paritylint.model.DeploymentReader;
import dev.paritylint.source.SourceTree;
import java.util.List;

/** The words by which a file tells environments apart, asked of its reader once. */
final class Branches {
  private Branches() {}

  static List<String> of(DeploymentReader reader, String path, SourceTree tree) {
    return tree.derive(
        List.of(reader.getClass(), "branches", path), part -> reader.branches(path, part));
  }
}
