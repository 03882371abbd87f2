package dev.paritylint.cli.report.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * What fills one or more columns of a terminal: a character with the marks that belong to it.
 * Offsets are UTF-16 code units of the text it was cut from, the end exclusive.
 *
 * @param shown what to print: tabs are four blanks, what cannot be seen is made visible
 * @param width in columns
 */
public record Glyph(int start, int end, String shown, int width) {
  private static final String TAB = "    ";

  /** Carries a mark that has nothing to stand over. */
  private static final String DOTTED_CIRCLE = "\u25CC";

  /** The glyphs of a text, in order; together they cover it. */
  public static List<Glyph> of(String text) {
    List<Glyph> glyphs = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      Glyph glyph = first(text, at);
      glyphs.add(glyph);
      at = glyph.end();
    }
    return glyphs;
  }

  /** The columns that a text fills. */
  public static int width(String text) {
    return of(text).stream().mapToInt(Glyph::width).sum();
  }

  private static Glyph first(String text, int start) {
    int base = text.codePointAt(start);
    int end = start + Character.charCount(base);
    if (base == '\t') {
      return new Glyph(start, end, TAB, TAB.length());
    }
    Drawn drawn = Drawn.of(Drawn.NONE, base, Drawn.NONE);
    if (drawn == Drawn.PICTURE) {
      return new Glyph(start, end, Character.toString(Printable.picture(base)), 1);
    }
    StringBuilder shown = new StringBuilder(drawn == Drawn.MARK ? DOTTED_CIRCLE : "");
    shown.appendCodePoint(base);
    if (Drawn.isRegion(base) && end < text.length() && Drawn.isRegion(text.codePointAt(end))) {
      shown.appendCodePoint(text.codePointAt(end));
      return new Glyph(start, end + 2, shown.toString(), 2);
    }
    int width = drawn == Drawn.ITSELF && WideCharacters.contain(base) ? 2 : 1;
    return new Glyph(start, adorned(text, base, end, shown), shown.toString(), width);
  }

  /** Where what belongs to the character ends; what is drawn of it is added. */
  private static int adorned(String text, int base, int start, StringBuilder shown) {
    int end = start;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      int after = end + Character.charCount(codePoint);
      int next = after < text.length() ? text.codePointAt(after) : Drawn.NONE;
      Drawn drawn = Drawn.of(base, codePoint, next);
      if (drawn == Drawn.ITSELF || drawn == Drawn.PICTURE) {
        return end;
      }
      if (drawn == Drawn.MARK) {
        shown.appendCodePoint(codePoint);
      }
      end = after;
    }
    return end;
  }
}
