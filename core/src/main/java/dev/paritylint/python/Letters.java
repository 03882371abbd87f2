package dev.paritylint.python;

import dev.paritylint.python.Expression.Text;
import dev.paritylint.source.Passage;
import dev.paritylint.source.Span;
import java.util.List;

/** The characters of a string literal, each with the place at which it is written. */
final class Letters {
  private Letters() {}

  /** What stands between one pair of quotes, and how it is read. */
  record Stretch(Span at, StringLiteral literal) {}

  static Passage of(Text text) {
    int length = text.text().length();
    int[] starts = new int[length + 1];
    int[] ends = new int[length];
    int filled = 0;
    for (Stretch stretch : text.stretches()) {
      List<int[]> letters = stretch.literal.letters(stretch.at.text());
      for (int[] letter : letters) {
        if (filled < length) {
          starts[filled] = stretch.at.start() + letter[0];
          ends[filled++] = stretch.at.start() + letter[1];
        }
      }
    }
    while (filled < length) {
      starts[filled] = text.at().start();
      ends[filled++] = text.at().end();
    }
    starts[length] = length == 0 ? text.at().end() : ends[length - 1];
    return new Passage(text.at().file(), text.text(), starts, ends);
  }
}
