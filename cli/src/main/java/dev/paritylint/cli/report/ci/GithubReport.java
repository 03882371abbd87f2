package dev.paritylint.cli.report.ci;

import dev.paritylint.cli.report.SummaryLine;
import dev.paritylint.cli.report.Wording;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.LintResult;
import dev.paritylint.lint.Severity;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A lint run as annotations of a GitHub workflow: one command a line, gravest first, no more of a
 * kind than GitHub shows (GitHub docs, "Workflow commands"; actions/toolkit for what is escaped).
 */
public final class GithubReport {
  /** Of each kind in one step; GitHub drops the rest without a word. */
  static final int SHOWN = 10;

  private final String prefix;
  private final Rest rest;

  /** Where to look for what is not annotated. */
  public enum Rest {
    IN_STEP_SUMMARY,
    IN_TEXT
  }

  /** {@code prefix} stands before each path: empty, or a folder with its slash. */
  public GithubReport(String prefix, Rest rest) {
    this.prefix = prefix;
    this.rest = rest;
  }

  public String print(LintResult result) {
    Wording wording = new Wording(result.landscape(), prefix);
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    StringBuilder out = new StringBuilder();
    int cut = 0;
    for (Finding finding : result.findings()) {
      if (counts.merge(finding.severity(), 1, Integer::sum) <= SHOWN) {
        out.append(command(finding, wording)).append('\n');
      } else {
        cut++;
      }
    }
    if (cut > 0) {
      out.append(SummaryLine.count(cut, "further finding")).append(where()).append('\n');
    }
    return out.append(SummaryLine.of(result.summary())).append('\n').toString();
  }

  private String where() {
    return switch (rest) {
      case IN_STEP_SUMMARY -> " in the summary of this step";
      case IN_TEXT -> " beyond what GitHub shows of one step; '--format text' has them all";
    };
  }

  private static String command(Finding finding, Wording wording) {
    Span at = finding.place().at();
    List<String> properties = new ArrayList<>();
    properties.add("file=" + property(wording.line(wording.path(at))));
    properties.add("line=" + at.line());
    properties.add("endLine=" + at.endLine());
    // Columns of different lines are refused.
    if (at.line() == at.endLine()) {
      properties.add("col=" + at.column());
      properties.add("endColumn=" + at.endColumn());
    }
    properties.add("title=" + property("paritylint " + finding.rule().id()));
    List<String> lines = new ArrayList<>(List.of(wording.message(finding)));
    lines.addAll(wording.more(finding));
    return "::%s %s::%s"
        .formatted(
            name(finding.severity()), String.join(",", properties), data(String.join("\n", lines)));
  }

  private static String name(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "notice";
    };
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
