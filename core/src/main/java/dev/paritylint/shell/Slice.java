package dev.paritylint.shell;

import dev.paritylint.shell.Piece.Filled;
import dev.paritylint.shell.Piece.Formed;
import dev.paritylint.shell.Piece.Written;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts words so that each part knows where it stands. */
final class Slice {
  /** A variable that is made of a variable, and so on, is one piece from here on. */
  private static final int MAX_DEPTH = 40;

  private Slice() {}

  /** A part of a word; a part of what one variable holds stands where the variable is set. */
  static Word of(Word word, int from, int to) {
    Word whole = word;
    int start = from;
    int end = to;
    for (int depth = 0; depth < MAX_DEPTH; depth++) {
      int before = 0;
      Filled around = null;
      for (Piece piece : whole.pieces()) {
        int length = piece.text().length();
        boolean inside = start >= before && end <= before + length && end - start < length;
        if (inside && end > start && piece instanceof Filled filled) {
          around = filled;
          break;
        }
        before += length;
      }
      if (around == null) {
        break;
      }
      whole = around.held();
      start -= before;
      end -= before;
    }
    List<Piece> pieces = pieces(whole, start, end, 0);
    return Word.of(pieces, pieces.isEmpty() ? empty(whole, start) : hull(pieces));
  }

  private static List<Piece> pieces(Word word, int from, int to, int depth) {
    List<Piece> cut = new ArrayList<>();
    int before = 0;
    for (Piece piece : word.pieces()) {
      int length = piece.text().length();
      int start = Math.max(from - before, 0);
      int end = Math.min(to - before, length);
      if (start < end) {
        cut.add(start == 0 && end == length ? piece : part(piece, start, end, depth));
      }
      before += length;
    }
    return cut;
  }

  private static Piece part(Piece piece, int from, int to, int depth) {
    if (piece instanceof Written written) {
      Span at = written.at();
      return new Written(at.file().span(at.start() + from, at.start() + to));
    } else if (piece instanceof Filled filled && depth < MAX_DEPTH) {
      Word held = filled.held();
      List<Piece> inner = pieces(held, from, to, depth + 1);
      return new Filled(filled.at(), filled.name(), Word.of(inner, held.origin().at()));
    }
    return new Formed(piece.text().substring(from, to), piece.at());
  }

  private static Span hull(List<Piece> pieces) {
    Span first = pieces.get(0).at();
    Span last = pieces.get(pieces.size() - 1).at();
    boolean ordered = first.file().equals(last.file()) && first.start() <= last.end();
    return ordered ? first.file().span(first.start(), Math.max(first.end(), last.end())) : first;
  }

  /** The place between two characters. */
  private static Span empty(Word word, int offset) {
    int before = 0;
    for (Piece piece : word.pieces()) {
      int length = piece.text().length();
      if (offset <= before + length) {
        int within = piece instanceof Written ? offset - before : offset > before ? -1 : 0;
        int at = within < 0 ? piece.at().end() : piece.at().start() + within;
        return piece.at().file().span(at, at);
      }
      before += length;
    }
    Span at = word.origin().at();
    return at.file().span(at.end(), at.end());
  }
}
