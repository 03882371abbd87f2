package dev.paritylint.cli.report;

import dev.paritylint.lint.Summary;
import java.util.ArrayList;
import java.util.List;

/** The last line of a lint report: what was found, and how much was looked at. */
public final class SummaryLine {
  private SummaryLine() {}

  public static String of(Summary summary) {
    String where = " in " + count(summary.environments(), "environment") + ": ";
    String rest =
        ", "
            + summary.unknown()
            + " unknown, "
            + summary.unmatched()
            + " unmatched, "
            + summary.waived()
            + " waived"
            + (summary.baselined() > 0 ? ", " + summary.baselined() + " in the baseline" : "");
    if (summary.compared() > 0) {
      return found(summary) + where + count(summary.compared(), "setting") + " compared" + rest;
    }
    String read = count(summary.settings(), "setting") + " read" + rest;
    return hasFindings(summary)
        ? found(summary) + where + "nothing was compared, " + read
        : "nothing was compared" + where + read;
  }

  private static boolean hasFindings(Summary summary) {
    return summary.errors() + summary.warnings() + summary.notes() > 0;
  }

  private static String found(Summary summary) {
    List<String> parts = new ArrayList<>();
    add(parts, summary.errors(), "error");
    add(parts, summary.warnings(), "warning");
    add(parts, summary.notes(), "note");
    return parts.isEmpty() ? "no findings" : String.join(", ", parts);
  }

  private static void add(List<String> parts, int number, String noun) {
    if (number > 0) {
      parts.add(count(number, noun));
    }
  }

  public static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
