package dev.paritylint.cli.report;

import dev.paritylint.cli.report.excerpt.Secrets;
import dev.paritylint.cli.report.terminal.Chain;
import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.cli.report.terminal.Printable;
import dev.paritylint.lint.Exemption;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.LintResult;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A waived finding for people: what it is, why it is meant so, and where that is said. */
record WaivedText(FindingText text, Look look, Secrets secrets) {

  /** Two lines. */
  String print(Finding finding, LintResult result) {
    return text.brief(finding) + result.exemption(finding).map(this::reason).orElse("");
  }

  private String reason(Exemption exemption) {
    StringBuilder out = new StringBuilder("  waived: ");
    out.append(Printable.of(secrets.hide(exemption.reason())));
    if (!exemption.owner().isEmpty()) {
      out.append(", by ").append(Printable.of(exemption.owner()));
    }
    @Nullable LocalDate last = exemption.expires();
    if (last != null) {
      out.append(", until ").append(last);
    }
    return out.append(" (").append(Chain.line(exemption.at(), look)).append(")\n").toString();
  }
}
