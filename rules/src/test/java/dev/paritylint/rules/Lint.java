package dev.paritylint.rules;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Linter;
import dev.paritylint.project.Assembly;
import dev.paritylint.source.MemoryTree;
import java.util.List;
import java.util.Map;

/** What all rules together say of files that a test writes down. */
public final class Lint {
  private Lint() {}

  /** All findings, gravest first. */
  public static List<Finding> of(Map<String, String> files) {
    return new Linter(Rules.byDefault()).lint(Assembly.assemble(new MemoryTree(files))).findings();
  }

  /** The findings of one rule. */
  public static List<Finding> of(String rule, Map<String, String> files) {
    return of(files).stream().filter(finding -> finding.rule().id().equals(rule)).toList();
  }

  /** A finding's severity and place: {@code error main.tf:3}. */
  public static String line(Finding finding) {
    return "%s %s:%d"
        .formatted(
            finding.severity().label(), finding.place().at().path(), finding.place().at().line());
  }
}
