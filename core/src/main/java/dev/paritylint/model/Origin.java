package dev.paritylint.model;

import dev.paritylint.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands, and the chain that it came through, nearest first.
 *
 * @param at the value's token as it is written, quotes included
 */
public record Origin(Span at, List<Step> via) {

  /**
   * One link: {@code what} was looked up ({@code var.timeout}) and found {@code at} this place.
   *
   * @param overridden the default that would have held otherwise, where there is one to be shown
   */
  public record Step(Span at, String what, @Nullable Span overridden) {
    public Step(Span at, String what) {
      this(at, what, null);
    }
  }

  public Origin {
    via = List.copyOf(via);
  }

  /** A value that stands where it is used. */
  public static Origin literal(Span at) {
    return new Origin(at, List.of());
  }

  /** Where the value itself is written: the end of the chain. */
  public Span source() {
    return via.isEmpty() ? at : via.get(via.size() - 1).at();
  }
}
