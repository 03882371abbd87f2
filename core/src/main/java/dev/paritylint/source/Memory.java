package dev.paritylint.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * What was worked out from trees, with what was looked at for it: a tree that holds the same need
 * not have it worked out again. Results are kept as long as the memory itself.
 */
public final class Memory {
  private record Known(RecordingTree seen, Object result) {}

  private record Parsing(Class<?> kind, Object text) {}

  private final Map<Object, List<Known>> known = new ConcurrentHashMap<>();
  private final Map<Parsing, Object> parsed = new ConcurrentHashMap<>();
  private final List<List<String>> listings = new ArrayList<>();

  /**
   * @param work depends on nothing but the key and the tree that it is given, and keeps no tree
   */
  @SuppressWarnings("unchecked") // A key stands for one kind of work, which has one kind of result.
  <T> T recall(Object key, RecordingTree tree, Function<SourceTree, T> work) {
    List<Known> candidates = known.computeIfAbsent(key, unseen -> new CopyOnWriteArrayList<>());
    for (Known candidate : candidates) {
      if (candidate.seen().agreesWith(tree)) {
        candidate.seen().repeatOn(tree);
        return (T) candidate.result();
      }
    }
    RecordingTree seen = RecordingTree.within(tree);
    T result = work.apply(seen);
    candidates.add(new Known(seen, result));
    return result;
  }

  /** What the parser made of an equal text before, or makes of it now. */
  @SuppressWarnings("unchecked") // A kind stands for one parser.
  <S, T> T parsed(S text, Class<T> kind, Function<S, T> parser) {
    return (T) parsed.computeIfAbsent(new Parsing(kind, text), unknown -> parser.apply(text));
  }

  /** An equal list that was given before, or this one: equal lists need comparing only once. */
  synchronized List<String> shared(List<String> paths) {
    for (List<String> listing : listings) {
      if (listing == paths || listing.equals(paths)) {
        return listing;
      }
    }
    listings.add(paths);
    return paths;
  }
}
