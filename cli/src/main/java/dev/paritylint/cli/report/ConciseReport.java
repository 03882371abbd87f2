package dev.paritylint.cli.report;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.LintResult;

/** A lint run for people who search: one line for each finding, the place first, then the sum. */
public final class ConciseReport {
  private final String prefix;

  /** {@code prefix} stands before each path: empty, or a folder with its slash. */
  public ConciseReport(String prefix) {
    this.prefix = prefix;
  }

  public String print(LintResult result) {
    Wording wording = new Wording(result.landscape(), prefix);
    StringBuilder out = new StringBuilder();
    for (Finding finding : result.findings()) {
      out.append(wording.headline(finding)).append('\n');
    }
    return out.append(SummaryLine.of(result.summary())).append('\n').toString();
  }
}
