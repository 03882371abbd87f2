package dev.paritylint.cli.report.terminal;

/** The lines of a tree. */
public enum LineDrawing {
  BOX("├─ ", "└─ ", "│  "),
  ASCII("|- ", "`- ", "|  ");

  private static final String BLANK = "   ";

  private final String branch;
  private final String last;
  private final String trunk;

  LineDrawing(String branch, String last, String trunk) {
    this.branch = branch;
    this.last = last;
    this.trunk = trunk;
  }

  String before(boolean isLast) {
    return isLast ? last : branch;
  }

  String below(boolean isLast) {
    return isLast ? BLANK : trunk;
  }
}
