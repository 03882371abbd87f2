package dev.paritylint.githook;

import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A tree of a commit, with files of the work tree that no commit holds. */
final class OverlaidTree implements SourceTree {
  private final SourceTree commit;
  private final SourceTree workTree;
  private final Set<String> added;

  OverlaidTree(SourceTree commit, SourceTree workTree, Set<String> added) {
    this.commit = commit;
    this.workTree = workTree;
    this.added = Set.copyOf(added);
  }

  @Override
  public List<String> paths() {
    Set<String> paths = new TreeSet<>(commit.paths());
    paths.addAll(added);
    return List.copyOf(paths);
  }

  @Override
  public Optional<SourceFile> read(String path) {
    return added.contains(path) ? workTree.read(path) : commit.read(path);
  }
}
