package dev.paritylint.githook;

import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files of an index or a commit; each content is read and decoded when it is asked for. */
final class GitTree implements SourceTree {
  private final Contents contents;
  private final Map<String, Entry> entries;
  private final List<String> paths;

  /** Entries by the paths that they have in this tree. */
  GitTree(Contents contents, Map<String, Entry> entries) {
    this.contents = contents;
    this.entries = new TreeMap<>(entries);
    this.paths = List.copyOf(this.entries.keySet());
  }

  @Override
  public List<String> paths() {
    return paths;
  }

  @Override
  public Optional<SourceFile> read(String path) {
    Entry entry = entries.get(path);
    return entry == null ? Optional.empty() : contents.file(path, entry.blob());
  }
}
