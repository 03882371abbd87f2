package dev.paritylint.rules;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Linter;
import dev.paritylint.lint.Rule;
import dev.paritylint.project.Assembly;
import dev.paritylint.project.config.Config;
import dev.paritylint.project.config.ConfigFile;
import dev.paritylint.source.MemoryTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What all rules together say of files that a test writes down. */
public final class Lint {
  private Lint() {}

  /** All findings, gravest first; a {@code paritylint.yml} among the files holds. */
  public static List<Finding> of(Map<String, String> files) {
    MemoryTree tree = new MemoryTree(files);
    Config config = ConfigFile.locate(tree).map(ConfigFile::read).orElse(Config.EMPTY);
    List<Rule> rules = new ArrayList<>(Rules.byDefault());
    rules.addAll(Rules.of(config));
    return new Linter(rules, config, LocalDate.EPOCH)
        .lint(Assembly.of(tree, config).landscape())
        .findings();
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
