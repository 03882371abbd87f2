package dev.paritylint.cli;

import dev.paritylint.cli.report.ConciseReport;
import dev.paritylint.cli.report.JsonReport;
import dev.paritylint.cli.report.MarkdownReport;
import dev.paritylint.cli.report.ci.CheckstyleReport;
import dev.paritylint.cli.report.ci.GithubReport;
import dev.paritylint.cli.report.ci.GithubReport.Rest;
import dev.paritylint.cli.report.ci.GitlabReport;
import dev.paritylint.cli.report.ci.JunitReport;
import dev.paritylint.cli.report.html.HtmlReport;
import dev.paritylint.cli.report.sarif.Checkout;
import dev.paritylint.cli.report.sarif.SarifReport;
import dev.paritylint.cli.report.sarif.SarifReport.Waived;
import dev.paritylint.cli.report.sarif.Tool;
import dev.paritylint.lint.LintResult;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.rules.Rules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Prints one run in each form that is wanted.
 *
 * @param root the linted folder
 * @param failOn what fails the run
 * @param text the form for people, which has options of its own
 */
record LintReports(
    Surroundings surroundings,
    FormatOptions options,
    Path root,
    Severity failOn,
    Waived waived,
    Text text) {

  /** Prints for people. */
  interface Text {
    String print(LintResult result, WantedFormat wanted, String prefix);
  }

  /** Nothing is written before everything is printed. */
  void write(List<WantedFormat> wanted, LintResult result) {
    List<String> printed = new ArrayList<>();
    wanted.forEach(one -> printed.add(print(one, result)));
    for (int i = 0; i < printed.size(); i++) {
      Output.write(surroundings, wanted.get(i).file(), printed.get(i));
      if (wanted.get(i).format() == LintFormat.GITHUB) {
        summarize(result);
      }
    }
  }

  private String print(WantedFormat wanted, LintResult result) {
    String prefix = options.prefix(wanted.format(), root);
    return switch (wanted.format()) {
      case TEXT -> text.print(result, wanted, prefix);
      case CONCISE -> new ConciseReport(prefix).print(result);
      case JSON -> new JsonReport(prefix).print(result);
      case SARIF -> sarif(prefix).print(result);
      case GITHUB -> new GithubReport(prefix, rest()).print(result);
      case GITLAB -> new GitlabReport(prefix).print(result);
      case JUNIT -> new JunitReport(prefix, failOn).print(result);
      case CHECKSTYLE -> new CheckstyleReport(prefix).print(result);
      case HTML -> new HtmlReport(prefix).print(result);
      case MARKDOWN -> new MarkdownReport(prefix, MarkdownReport.COMMENT).print(result);
    };
  }

  private SarifReport sarif(String prefix) {
    Optional<Checkout> checkout =
        options.base(LintFormat.SARIF) == PathBase.REPO
            ? Checkout.of(surroundings.variables())
            : Optional.empty();
    return new SarifReport(prefix, new Tool(Version.number(), LintReports::page), checkout, waived);
  }

  private Rest rest() {
    return new StepSummary(surroundings).exists() ? Rest.IN_STEP_SUMMARY : Rest.IN_TEXT;
  }

  private void summarize(LintResult result) {
    StepSummary summary = new StepSummary(surroundings);
    if (summary.exists()) {
      String prefix = options.prefix(LintFormat.GITHUB, root);
      summary.append(room -> new MarkdownReport(prefix, room).print(result));
    }
  }

  /** A team's own rule has no page but what it flags. */
  private static String page(RuleInfo rule) {
    return Rules.byId(rule.id()).isPresent()
        ? Rules.page(rule.id())
        : "# " + rule.id() + "\n\n" + rule.summary() + "\n";
  }
}
