package dev.paritylint.cli.report;

import dev.paritylint.cli.report.terminal.Table;
import dev.paritylint.lint.Finding;
import dev.paritylint.rules.custom.RuleTrial;
import java.util.List;

/** What became of the tests of a team's rules, one line each, and their number. */
public final class TrialsText {
  private TrialsText() {}

  public static String print(List<RuleTrial> trials) {
    Table table = new Table("");
    trials.forEach(
        trial ->
            table.row(
                trial.passed() ? "ok" : "FAILED", trial.rule().id(), name(trial) + why(trial)));
    long failed = trials.stream().filter(trial -> !trial.passed()).count();
    return table.print()
        + "%d %s, %d failed\n"
            .formatted(trials.size(), trials.size() == 1 ? "test" : "tests", failed);
  }

  private static String name(RuleTrial trial) {
    String name = trial.test().name();
    return name.isEmpty() ? "the test at line " + trial.test().at().line() : name;
  }

  private static String why(RuleTrial trial) {
    if (trial.passed()) {
      return "";
    }
    return trial.test().finds()
        ? ": it finds nothing"
        : ": it finds that "
            + trial.findings().stream().map(Finding::message).findFirst().orElseThrow();
  }
}
