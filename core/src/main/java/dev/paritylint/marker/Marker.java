package dev.paritylint.marker;

import dev.paritylint.source.Span;
import java.util.List;

/**
 * A comment {@code paritylint: ignore[rule, …] reason}.
 *
 * @param at the comment
 * @param covers what stands on its line or, where it stands alone, right below it, to its end
 * @param rules what stands between the brackets; none where there are no brackets
 * @param reason empty where none is given
 */
public record Marker(Span at, Span covers, List<Named> rules, String reason) {

  /** A rule's id or a glob, and where it is written. */
  public record Named(String rule, Span at) {}

  public Marker {
    rules = List.copyOf(rules);
  }

  /** Whether a finding that is shown there is meant. */
  public boolean covers(Span place) {
    return place.path().equals(covers.path())
        && covers.start() <= place.start()
        && place.start() < covers.end();
  }
}
