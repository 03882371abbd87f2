package dev.paritylint.cli.report;

import dev.paritylint.cli.report.excerpt.Secrets;
import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.LintResult;
import dev.paritylint.lint.Severity;
import java.util.List;

/** A lint run for people: findings with their source, notes as one line each, and the sum. */
public final class TextReport {
  /** How many notes are worth reading unasked. */
  private static final int NOTES = 10;

  private final Look look;
  private final Notes notes;
  private final Waived waived;

  /** How many notes to print. */
  public enum Notes {
    SOME,
    ALL
  }

  /** What to say of findings that are waived. */
  public enum Waived {
    COUNTED,
    LISTED
  }

  public TextReport(Look look, Notes notes) {
    this(look, notes, Waived.COUNTED);
  }

  public TextReport(Look look, Notes notes, Waived waived) {
    this.look = look;
    this.notes = notes;
    this.waived = waived;
  }

  public String print(LintResult result) {
    StringBuilder out = new StringBuilder();
    FindingText text =
        new FindingText(look, Secrets.of(result.landscape()), Names.of(result.landscape()));
    List<Finding> findings = Causes.inOrder(result.findings());
    List<Finding> remarks = findings.stream().filter(f -> f.severity() == Severity.NOTE).toList();
    for (Finding finding : findings) {
      if (finding.severity() != Severity.NOTE) {
        out.append(text.full(finding)).append('\n');
      }
    }
    int shown = notes == Notes.ALL ? remarks.size() : Math.min(NOTES, remarks.size());
    remarks.subList(0, shown).forEach(finding -> out.append(text.brief(finding)));
    if (shown < remarks.size()) {
      out.append(SummaryLine.count(remarks.size() - shown, "further note"))
          .append(" (--notes shows all)\n");
    }
    if (!remarks.isEmpty()) {
      out.append('\n');
    }
    if (waived == Waived.LISTED && !result.waived().isEmpty()) {
      WaivedText by = new WaivedText(text, look, Secrets.of(result.landscape()));
      result.waived().forEach(finding -> out.append(by.print(finding, result)));
      out.append('\n');
    }
    return out.append(SummaryLine.of(result.summary())).append('\n').toString();
  }

  /** The findings alone, notes among them only where all are wanted: nothing for a clean run. */
  public String bare(LintResult result) {
    FindingText text =
        new FindingText(look, Secrets.of(result.landscape()), Names.of(result.landscape()));
    StringBuilder out = new StringBuilder();
    for (Finding finding : Causes.inOrder(result.findings())) {
      if (finding.severity() != Severity.NOTE) {
        out.append(text.full(finding)).append('\n');
      } else if (notes == Notes.ALL) {
        out.append(text.brief(finding));
      }
    }
    return out.toString();
  }
}
