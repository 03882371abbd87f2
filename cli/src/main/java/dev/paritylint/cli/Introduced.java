package dev.paritylint.cli;

import dev.paritylint.githook.ChangedLines;
import dev.paritylint.lint.Change;
import dev.paritylint.lint.ChangedSettings;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.KnownFindings;
import dev.paritylint.lint.LintResult;
import dev.paritylint.lint.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a change introduces, told from the lines that it wrote. */
final class Introduced {
  private final ChangedLines lines;

  private Introduced(ChangedLines lines) {
    this.lines = lines;
  }

  /**
   * The findings of one state that an older one does not have.
   *
   * @param leveled gives a finding the level that the team wants
   */
  static LintResult by(
      LintResult now, LintResult before, ChangedLines lines, UnaryOperator<Finding> leveled) {
    Introduced introduced = new Introduced(lines);
    Change change = ChangedSettings.since(before.landscape());
    List<Finding> old = new ArrayList<>(now.findings());
    // Of several alike the last ones are news: those that the change wrote.
    old.sort(Comparator.comparing(introduced::isWritten));
    List<Finding> news =
        KnownFindings.of(before.findings()).without(old).stream()
            .flatMap(finding -> finding.since(change).stream())
            .map(leveled)
            .map(introduced::toldFromTheChange)
            .sorted(Finding.ORDER)
            .toList();
    return now.reporting(news, now.summary().baselined());
  }

  private boolean isWritten(Finding finding) {
    return lines.touch(finding.place().at())
        || finding.related().stream().map(Place::at).anyMatch(lines::touch);
  }

  private Finding toldFromTheChange(Finding finding) {
    if (lines.touch(finding.place().at())) {
      return finding;
    }
    return finding.related().stream()
        .filter(place -> lines.touch(place.at()))
        .findFirst()
        .map(finding::toldFrom)
        .orElse(finding);
  }
}
