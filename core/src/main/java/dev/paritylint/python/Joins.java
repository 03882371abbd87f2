package dev.paritylint.python;

import dev.paritylint.python.Datum.Hidden;
import dev.paritylint.python.Datum.Mapping;
import dev.paritylint.python.Datum.Mapping.Entry;
import dev.paritylint.python.Datum.Sequence;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is certain of a value that is one of two. */
final class Joins {
  private Joins() {}

  static Datum of(Datum one, Datum other, Hidden otherwise) {
    if (one.same(other)) {
      return one;
    } else if (one instanceof Mapping left && other instanceof Mapping right) {
      return mappings(left, right, otherwise);
    } else if (one instanceof Sequence left && other instanceof Sequence right) {
      return sequences(left, right);
    }
    return otherwise;
  }

  /** The items that both begin with; what follows is on one side only. */
  private static Sequence sequences(Sequence left, Sequence right) {
    int most = Math.min(left.items().size(), right.items().size());
    int same = 0;
    while (same < most && left.items().get(same).same(right.items().get(same))) {
      same++;
    }
    boolean all = same == left.items().size() && same == right.items().size();
    return new Sequence(left.items().subList(0, same), !all || left.isOpen() || right.isOpen());
  }

  /** Every key of both; a key of one side only may be missing. */
  private static Mapping mappings(Mapping left, Mapping right, Hidden otherwise) {
    Map<String, Entry> all = new LinkedHashMap<>(left.entries());
    all.replaceAll(
        (key, entry) -> {
          Entry also = right.entries().get(key);
          boolean agreed = also != null && entry.value().same(also.value());
          return agreed ? entry : new Entry(entry.at(), otherwise);
        });
    right.entries().forEach((key, entry) -> all.putIfAbsent(key, new Entry(entry.at(), otherwise)));
    return new Mapping(all, left.isOpen() || right.isOpen());
  }
}
