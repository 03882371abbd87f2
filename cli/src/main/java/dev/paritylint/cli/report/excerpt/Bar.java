package dev.paritylint.cli.report.excerpt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A bar beside the lines of a place that has several: from its first to its last. */
record Bar(Mark mark) {
  /** The columns that it fills. */
  static final int WIDTH = 2;

  /** A place of more lines shows its first and its last. */
  private static final int SHORT = 4;

  /** The marks of several lines whose bars can stand in one column; the others go without. */
  static List<Bar> beside(List<Mark> marks) {
    List<Bar> bars = new ArrayList<>();
    for (Mark mark : marks) {
      Bar bar = new Bar(mark);
      if (mark.isOfSeveralLines() && bars.stream().noneMatch(bar::touches)) {
        bars.add(bar);
      }
    }
    return bars;
  }

  int first() {
    return mark.line();
  }

  int last() {
    return mark.lastLine();
  }

  IntStream lines() {
    return last() - first() < SHORT
        ? IntStream.rangeClosed(first(), last())
        : IntStream.of(first(), last());
  }

  boolean covers(int line) {
    return first() <= line && line <= last();
  }

  /** Left of a source line. */
  String beside(int line) {
    if (line > first()) {
      return "| ";
    }
    return mark.beginsItsLine() ? "/ " : "  ";
  }

  private boolean touches(Bar other) {
    return first() <= other.last() && other.first() <= last();
  }
}
