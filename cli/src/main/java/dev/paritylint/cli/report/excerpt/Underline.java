package dev.paritylint.cli.report.excerpt;

/**
 * What is underlined in a line.
 *
 * @param lead fills the columns of the bar, and leads with its last character to the underline
 * @param label stands behind or below the underline
 */
record Underline(Mark mark, Stretch stretch, String lead, String label) {
  static final String BEGIN = " _";
  static final String END = "|_";

  /** What fills the columns between bar and underline. */
  String filling() {
    return lead.endsWith("_") ? "_" : " ";
  }
}
