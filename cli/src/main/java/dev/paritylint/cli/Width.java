package dev.paritylint.cli;

/** How many columns a text report fills: {@code COLUMNS}, or a hundred. */
final class Width {
  private static final int DEFAULT = 100;

  /** picocli refuses less. */
  private static final int NARROWEST_HELP = 55;

  private Width() {}

  /** Of the help that picocli prints. */
  static int ofHelp(Surroundings surroundings) {
    return Math.max(NARROWEST_HELP, of(surroundings));
  }

  static int of(Surroundings surroundings) {
    String columns = surroundings.variable("COLUMNS");
    return columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : DEFAULT;
  }
}
