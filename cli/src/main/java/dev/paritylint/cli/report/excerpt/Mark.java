package dev.paritylint.cli.report.excerpt;

import dev.paritylint.cli.report.terminal.Painter.Role;
import dev.paritylint.lint.Place;
import dev.paritylint.source.Span;

/** One place of a frame, and the sign and color of its underline. */
public record Mark(Place place, char sign, Role role) {
  public Span at() {
    return place.at();
  }

  int line() {
    return at().line();
  }

  /** The line of its last character that is no blank. */
  int lastLine() {
    return visible().endLine();
  }

  boolean isOfSeveralLines() {
    return lastLine() > line();
  }

  /** What is marked of the first line. */
  Stretch onFirstLine() {
    String text = at().file().line(line());
    int start = Math.min(at().column() - 1, text.length());
    int end = at().endLine() > line() ? text.stripTrailing().length() : at().endColumn() - 1;
    return new Stretch(start, Math.max(start, Math.min(end, text.length())));
  }

  /** Its first character. */
  Stretch begin() {
    int start = onFirstLine().start();
    return new Stretch(start, start + 1);
  }

  /** Its last character that is no blank. */
  Stretch end() {
    int end = visible().endColumn() - 1;
    return new Stretch(end - 1, end);
  }

  /** Whether nothing but blanks stands before it, or the dash of an item of a list. */
  boolean beginsItsLine() {
    String before = at().file().line(line()).substring(0, onFirstLine().start());
    return before.replace("- ", "").isBlank();
  }

  private Span visible() {
    return at().file().span(at().start(), at().start() + at().text().stripTrailing().length());
  }
}
