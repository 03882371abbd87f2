package dev.paritylint.cli.report.ci;

import dev.paritylint.cli.report.Json;
import dev.paritylint.cli.report.Wording;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.LintResult;
import dev.paritylint.lint.Severity;
import dev.paritylint.source.Span;
import java.util.List;

/**
 * A lint run for GitLab's Code Quality, which reads a part of Code Climate's issues (GitLab docs,
 * "Code Quality report format"; Code Climate, "Analyzer specification").
 */
public final class GitlabReport {
  private final String prefix;

  /** {@code prefix} stands before each path: empty, or a folder with its slash. */
  public GitlabReport(String prefix) {
    this.prefix = prefix;
  }

  public String print(LintResult result) {
    Wording wording = new Wording(result.landscape(), prefix);
    Alike fingerprints = new Alike();
    return Json.foreignList(
        result.findings(), (finding, json) -> issue(finding, fingerprints, wording, json));
  }

  private static void issue(Finding finding, Alike fingerprints, Wording wording, Json json) {
    json.text("type", "issue");
    json.text("check_name", finding.rule().id());
    // GitLab does not show the name.
    json.text("description", finding.rule().id() + ": " + wording.message(finding));
    json.object("content", () -> json.text("body", String.join("\n", wording.more(finding))));
    json.texts("categories", List.of("Bug Risk"));
    json.text("severity", severity(finding.severity()));
    json.text("fingerprint", fingerprints.numbered(finding.fingerprint()));
    json.object("location", () -> location(finding.place().at(), wording, json));
    json.objects(
        "other_locations", finding.related(), place -> location(place.at(), wording, json));
  }

  private static void location(Span at, Wording wording, Json json) {
    json.text("path", wording.path(at));
    json.object(
        "positions",
        () -> {
          json.object("begin", () -> position(at.line(), at.column(), json));
          json.object("end", () -> position(at.endLine(), at.endColumn(), json));
        });
  }

  private static void position(int line, int column, Json json) {
    json.number("line", line);
    json.number("column", column);
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case NOTE -> "info";
    };
  }
}
