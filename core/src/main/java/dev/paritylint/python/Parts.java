package dev.paritylint.python;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Origin.Step;
import dev.paritylint.python.Part.Filled;
import dev.paritylint.python.Part.Formed;
import dev.paritylint.python.Part.Literal;
import dev.paritylint.python.Part.Unseen;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts texts so that each piece knows where it was written. */
final class Parts {
  /** A text of more parts is data; its places are not kept. */
  static final int MAX = 2000;

  private Parts() {}

  /** The characters from {@code from} to {@code to}, exclusive. */
  static List<Part> slice(List<Part> parts, int from, int to) {
    List<Part> cut = new ArrayList<>();
    int before = 0;
    for (Part part : parts) {
      int length = part.text().length();
      int start = Math.max(from - before, 0);
      int end = Math.min(to - before, length);
      if (start < end) {
        cut.addAll(start == 0 && end == length ? List.of(part) : cut(part, start, end));
      }
      before += length;
    }
    return cut;
  }

  /** A part of what one name stands for stands where that was written. */
  private static List<Part> cut(Part part, int from, int to) {
    if (part instanceof Literal literal) {
      return List.of(new Literal(literal.source(), literal.from() + from, literal.from() + to));
    } else if (part instanceof Filled filled) {
      return slice(filled.held(), from, to);
    }
    return List.of(new Formed(part.text().substring(from, to), part.at()));
  }

  /** Where the characters were written, and how they came. */
  static Origin origin(List<Part> parts, int from, int to) {
    List<Part> cut = slice(parts, from, to);
    if (cut.isEmpty()) {
      return Origin.literal(between(parts, from));
    }
    List<Step> via = new ArrayList<>();
    cut.forEach(part -> part.via(via));
    return new Origin(hull(cut), via);
  }

  private static Span hull(List<Part> parts) {
    Span first = parts.get(0).at();
    Span last = parts.get(parts.size() - 1).at();
    boolean ordered = first.file().equals(last.file()) && first.start() <= last.start();
    return ordered && first.end() <= last.end() ? first.to(last) : first;
  }

  /** The place between two characters: behind the one before it, which is always there. */
  private static Span between(List<Part> parts, int offset) {
    List<Part> before = slice(parts, Math.max(0, offset - 1), Math.max(1, offset));
    Span at = before.isEmpty() ? parts.get(0).at() : before.get(before.size() - 1).at();
    return at.file().span(at.end(), at.end());
  }

  /** Why the first unknown stretch among the characters is unknown; empty where all are known. */
  static Optional<String> hidden(List<Part> parts, int from, int to) {
    return slice(parts, from, to).stream().flatMap(part -> hidden(part).stream()).findFirst();
  }

  private static Optional<String> hidden(Part part) {
    if (part instanceof Unseen unseen) {
      return Optional.of(unseen.reason());
    }
    return part instanceof Filled filled
        ? filled.held().stream().flatMap(held -> hidden(held).stream()).findFirst()
        : Optional.empty();
  }
}
