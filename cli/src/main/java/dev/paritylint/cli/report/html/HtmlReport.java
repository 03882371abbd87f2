package dev.paritylint.cli.report.html;

import dev.paritylint.cli.report.SummaryLine;
import dev.paritylint.cli.report.compare.CompareSum;
import dev.paritylint.cli.report.compare.CompareTable;
import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.cli.report.terminal.Painter;
import dev.paritylint.cli.report.terminal.Printable;
import dev.paritylint.lint.LintResult;
import dev.paritylint.model.Environment;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Findings, the settings of environments side by side, and the routes to their services: one page
 * of HTML that needs no network and no other file, and can be read without its script.
 */
public final class HtmlReport {
  /** Nothing on the page is laid out in columns. */
  private static final int ANY_WIDTH = 100;

  private final Look look;

  /** {@code prefix} stands before each path: empty, or a folder with its slash. */
  public HtmlReport(String prefix) {
    this.look = new Look(Painter.PLAIN, ANY_WIDTH, prefix);
  }

  /** With all environments that the rules compare. */
  public String print(LintResult result) {
    CompareTable table = CompareTable.ofCompared(result.landscape());
    return print(result, table, SummaryLine.of(result.summary()));
  }

  /** With these environments; {@code table} has every row, {@code result} what is found of them. */
  public String print(LintResult result, CompareTable table) {
    return print(result, table, CompareSum.of(table));
  }

  private String print(LintResult result, CompareTable table, String sum) {
    Reported reported = Reported.of(result, table, look);
    Markup body =
        new Markup()
            .add(new Masthead(reported, sum).markup())
            .add(new Toolbar(reported).markup())
            .open("main", "id", "content")
            .add(new FindingsSection(reported).markup())
            .add(new SettingsSection(reported).markup())
            .add(new RoutesSection(reported).markup())
            .close("main")
            .line();
    return Page.of("paritylint: " + names(table.environments()), body);
  }

  static String names(List<Environment> environments) {
    return environments.isEmpty()
        ? "nothing compared"
        : environments.stream()
            .map(Environment::name)
            .map(Printable::of)
            .collect(Collectors.joining(" ↔ "));
  }
}
