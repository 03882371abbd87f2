package dev.paritylint.shell;

import dev.paritylint.shell.Bit.Break;
import dev.paritylint.shell.Bit.Part;
import dev.paritylint.shell.Bit.Quoting;
import dev.paritylint.shell.Piece.Formed;
import dev.paritylint.shell.Piece.Written;
import dev.paritylint.source.Passage;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Makes a word or a pattern of the parts of an expression. */
final class Bits {
  private Bits() {}

  /** The text of a stretch as it is written, in as few pieces as it has stretches in the file. */
  static List<Piece> raw(Passage passage, int start, int end) {
    List<Piece> pieces = new ArrayList<>();
    int run = start;
    for (int i = start + 1; i <= end; i++) {
      boolean gap = i < end && !follows(passage, i);
      if (gap || i == end) {
        Span at = passage.span(run, i);
        String wanted = passage.text().substring(run, i);
        pieces.add(at.text().equals(wanted) ? new Written(at) : new Formed(wanted, at));
        run = i;
      }
    }
    return pieces;
  }

  /** Whether a character stands for one of the file, right behind the one before it. */
  private static boolean follows(Passage passage, int index) {
    Span before = passage.span(index - 1, index);
    Span at = passage.span(index, index + 1);
    return at.start() == before.end()
        && before.end() - before.start() == 1
        && at.end() - at.start() == 1;
  }

  /** What the parts make up as one word, whatever spaces are in it. */
  static Word joined(List<Bit> bits, Span at) {
    List<Piece> pieces = new ArrayList<>();
    for (Bit bit : bits) {
      if (bit instanceof Part part) {
        pieces.add(part.piece());
      } else if (bit instanceof Break) {
        pieces.add(new Formed(" ", at));
      }
    }
    return Word.of(pieces, at);
  }

  /** The parts as a pattern: what is quoted stands for itself. */
  static Glob glob(List<Bit> bits) {
    Glob glob = new Glob();
    for (Bit bit : bits) {
      if (bit instanceof Part part && !part.piece().value().isKnown()) {
        glob.unknown();
      } else if (bit instanceof Part part && part.quoting() == Quoting.QUOTED) {
        glob.quoted(part.piece().text());
      } else if (bit instanceof Part part) {
        glob.bare(part.piece().text());
      }
    }
    return glob;
  }
}
