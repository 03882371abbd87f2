package dev.paritylint.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A tree that knows what was looked at in it, and so what a result depends on. */
public final class RecordingTree implements SourceTree {
  private final SourceTree tree;
  private final SourceTree whole;
  private final Memory memory;
  private final Map<String, Optional<SourceFile>> read = new ConcurrentHashMap<>();
  private volatile @Nullable List<String> listed;

  /** A whole tree, of which other trees may share what was worked out. */
  public RecordingTree(SourceTree whole, Memory memory) {
    this.tree = whole;
    this.whole = whole;
    this.memory = memory;
  }

  /** What one piece of work looks at; the given tree records it, too. */
  public static RecordingTree within(SourceTree tree) {
    return tree instanceof RecordingTree recording
        ? new RecordingTree(recording)
        : new RecordingTree(tree, new Memory());
  }

  private RecordingTree(RecordingTree outer) {
    this.tree = outer;
    this.whole = outer.whole;
    this.memory = outer.memory;
  }

  @Override
  public List<String> paths() {
    List<String> paths = listed;
    if (paths == null) {
      paths = memory.shared(tree.paths());
      listed = paths;
    }
    return paths;
  }

  @Override
  public Optional<SourceFile> read(String path) {
    Optional<SourceFile> file = tree.read(path);
    read.put(path, file);
    return file;
  }

  @Override
  public <T> T derive(Object key, Function<SourceTree, T> work) {
    return memory.recall(key, this, work);
  }

  @Override
  public <S, T> T parse(S text, Class<T> kind, Function<S, T> parser) {
    return memory.parsed(text, kind, parser);
  }

  /** What was read until now, in the order of paths. */
  public List<SourceFile> files() {
    List<SourceFile> files = new ArrayList<>();
    new TreeMap<>(read).values().forEach(file -> file.ifPresent(files::add));
    return files;
  }

  /** Whether everything that was looked at here is the same in all of another tree. */
  boolean agreesWith(RecordingTree other) {
    List<String> paths = listed;
    return (paths == null || paths.equals(memory.shared(other.whole.paths())))
        && read.entrySet().stream()
            .allMatch(one -> one.getValue().equals(other.whole.read(one.getKey())));
  }

  /** Looks at the same things of another tree, for what depends on them there, too. */
  public void repeatOn(SourceTree other) {
    if (listed != null) {
      other.paths();
    }
    read.keySet().forEach(other::read);
  }
}
