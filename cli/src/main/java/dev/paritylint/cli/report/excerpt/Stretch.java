package dev.paritylint.cli.report.excerpt;

/** A half-open stretch of one line, in UTF-16 code units from its beginning. */
record Stretch(int start, int end) {
  Stretch {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no stretch of a line: " + start + ".." + end);
    }
  }

  boolean overlaps(Stretch other) {
    return start < other.end && other.start < end;
  }
}
