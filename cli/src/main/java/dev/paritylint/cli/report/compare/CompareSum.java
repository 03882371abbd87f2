package dev.paritylint.cli.report.compare;

import dev.paritylint.cli.report.SummaryLine;

/** How much agrees, in one line. */
public final class CompareSum {
  private CompareSum() {}

  public static String of(CompareTable table) {
    int different = table.count(Agreement.DIFFERENT);
    int own = table.count(Agreement.OWN_NAMES);
    int equal = table.count(Agreement.EQUAL) + own;
    String compared =
        different + equal == 0
            ? "nothing was compared"
            : SummaryLine.count(different, "difference")
                + ", "
                + equal
                + " equal"
                + (own == 0 ? "" : " (" + own + " but for own names)");
    return compared
        + ", "
        + table.count(Agreement.MISSING)
        + " "
        + oneSided(table)
        + ", "
        + table.count(Agreement.UNKNOWN)
        + " unknown";
  }

  /** What is said of a setting that some environment lacks. */
  static String oneSided(CompareTable table) {
    return table.environments().size() == 2 ? "on one side only" : "not everywhere";
  }
}
