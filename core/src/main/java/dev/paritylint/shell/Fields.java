package dev.paritylint.shell;

import dev.paritylint.shell.Bit.Break;
import dev.paritylint.shell.Bit.Part;
import dev.paritylint.shell.Bit.Quoting;
import dev.paritylint.shell.Piece.Filled;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts what variables hold into words, where no quotes prevent it (Bash manual, 3.5.7). */
final class Fields {
  private final List<Word> words = new ArrayList<>();
  private final List<Piece> open = new ArrayList<>();
  private final Span at;
  private boolean begun;

  private Fields(Span at) {
    this.at = at;
  }

  /** The words that one argument becomes: none, one, or several. */
  static List<Word> of(List<Bit> bits, Span at) {
    Fields fields = new Fields(at);
    bits.forEach(fields::take);
    boolean whole = fields.words.isEmpty();
    fields.close(whole);
    return fields.words;
  }

  private void take(Bit bit) {
    if (bit instanceof Break) {
      close(false);
      begun = true;
    } else if (bit instanceof Part part) {
      boolean cut = part.quoting() == Quoting.BARE && part.piece() instanceof Filled;
      if (cut) {
        split((Filled) part.piece());
      } else {
        open.add(part.piece());
        begun |= part.quoting() == Quoting.QUOTED || !part.piece().text().isEmpty();
      }
    }
  }

  private void split(Filled filled) {
    String text = filled.text();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean ends = i == text.length() || " \t\n".indexOf(text.charAt(i)) >= 0;
      if (!ends) {
        continue;
      }
      if (i > start) {
        open.add(part(filled, start, i));
        begun = true;
      }
      if (i < text.length()) {
        close(false);
      }
      start = i + 1;
    }
  }

  private static Piece part(Filled filled, int start, int end) {
    boolean whole = start == 0 && end == filled.text().length();
    return whole ? filled : new Filled(filled.at(), filled.name(), filled.held().slice(start, end));
  }

  private void close(boolean whole) {
    if (!begun) {
      open.clear();
      return;
    }
    words.add(word(whole));
    open.clear();
    begun = false;
  }

  /** A word that is a part of what one variable holds stands where the variable was set. */
  private Word word(boolean whole) {
    if (open.size() == 1 && open.get(0) instanceof Filled filled && !whole) {
      return filled.held();
    }
    return Word.of(open, at);
  }
}
