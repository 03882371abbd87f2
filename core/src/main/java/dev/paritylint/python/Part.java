package dev.paritylint.python;

import dev.paritylint.model.Origin.Step;
import dev.paritylint.python.Expression.Text;
import dev.paritylint.source.Passage;
import dev.paritylint.source.Span;
import java.util.List;
import java.util.stream.Collectors;

/** A stretch of a text, and where it was written. */
sealed interface Part {
  /** What stands for a stretch that only a run could tell. */
  char GAP = '\uFFFC';

  /** Its characters, with one {@link #GAP} for a stretch that is unknown. */
  String text();

  /** The token that it comes from. */
  Span at();

  /** Characters {@code from} to {@code to}, exclusive, of a string literal. */
  record Literal(Text source, int from, int to) implements Part {
    @Override
    public String text() {
      return source.text().substring(from, to);
    }

    /** The whole token with its quotes, or the characters inside of it. */
    @Override
    public Span at() {
      return from == 0 && to == source.text().length() ? source.at() : inside();
    }

    private Span inside() {
      Passage letters = Letters.of(source);
      return letters.span(from, to);
    }
  }

  /** What an expression of that value was printed as. */
  record Formed(String text, Span at) implements Part {}

  /**
   * What a name stands for, where it is used.
   *
   * @param depth how many names lie in each other
   */
  record Filled(Span at, Step step, List<Part> held, String text, int depth) implements Part {
    private static final int MAX_DEPTH = 40;

    /** The parts as one; as they are where too many names lie in each other. */
    static List<Part> of(Span at, Step step, List<Part> held) {
      int depth = 1;
      for (Part part : held) {
        depth = part instanceof Filled inner ? Math.max(depth, inner.depth + 1) : depth;
      }
      return depth > MAX_DEPTH || held.isEmpty()
          ? held
          : List.of(new Filled(at, step, held, Part.text(held), depth));
    }
  }

  /** What only a run could tell. */
  record Unseen(String reason, Span at) implements Part {
    @Override
    public String text() {
      return String.valueOf(GAP);
    }
  }

  /** Adds the chain through which it came, nearest first, as far as chains go. */
  default void via(List<Step> via) {
    if (this instanceof Filled filled && via.size() < Datum.MAX_STEPS) {
      via.add(filled.step);
      filled.held.forEach(part -> part.via(via));
    }
  }

  static String text(List<Part> parts) {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }
}
