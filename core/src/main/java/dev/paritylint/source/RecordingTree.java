package dev.paritylint.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** A tree that knows which of its files were read. */
public final class RecordingTree implements SourceTree {
  private final SourceTree tree;
  private final Map<String, SourceFile> read = new ConcurrentHashMap<>();

  public RecordingTree(SourceTree tree) {
    this.tree = tree;
  }

  @Override
  public List<String> paths() {
    return tree.paths();
  }

  @Override
  public Optional<SourceFile> read(String path) {
    Optional<SourceFile> file = tree.read(path);
    file.ifPresent(found -> read.put(path, found));
    return file;
  }

  /** What was read until now, in the order of paths. */
  public List<SourceFile> files() {
    return new ArrayList<>(new TreeMap<>(read).values());
  }
}
