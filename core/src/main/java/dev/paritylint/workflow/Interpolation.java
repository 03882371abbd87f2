package dev.paritylint.workflow;

import dev.paritylint.source.Passage;
import java.util.ArrayList;
import java.util.List;

/** Finds the expressions in a text: {@code ${{ … }}}. */
final class Interpolation {

  /**
   * A stretch of the text.
   *
   * @param inside what stands between the braces; empty for text
   */
  record Piece(int start, int end, boolean expression, String inside) {}

  private Interpolation() {}

  static boolean isIn(String text) {
    return text.contains("${{");
  }

  static List<Piece> split(Passage passage) {
    String text = passage.text();
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf("${{", at);
      int close = open < 0 ? -1 : close(text, open + 3);
      if (close < 0) {
        pieces.add(new Piece(at, text.length(), false, ""));
        return pieces;
      }
      if (open > at) {
        pieces.add(new Piece(at, open, false, ""));
      }
      pieces.add(new Piece(open, close + 2, true, text.substring(open + 3, close)));
      at = close + 2;
    }
    return pieces;
  }

  /** The braces that end an expression; those in its texts do not. */
  private static int close(String text, int from) {
    boolean quoted = false;
    for (int at = from; at < text.length() - 1; at++) {
      if (text.charAt(at) == '\'') {
        quoted = !quoted;
      } else if (!quoted && text.charAt(at) == '}' && text.charAt(at + 1) == '}') {
        return at;
      }
    }
    return -1;
  }
}
