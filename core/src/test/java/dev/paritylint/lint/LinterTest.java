package dev.paritylint.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.model.Landscape;
import dev.paritylint.model.Origin;
import dev.paritylint.project.config.Config;
import dev.paritylint.project.config.ConfigFile;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinterTest {
  private static final Landscape EMPTY =
      new Landscape(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of());
  private static final SourceFile FILE = SourceFile.of("main.tf", "a = 1\nb = 2\nc = 3\n");
  private static final LocalDate TODAY = LocalDate.of(2027, 1, 15);

  @Test
  void at_one_place_only_the_first_of_a_line_speaks() {
    assertEquals(
        List.of("timeout/not-applied 1"),
        lint(Config.EMPTY, finding("timeout/parity", 1), finding("timeout/not-applied", 1)));
  }

  @Test
  void a_place_that_is_only_shown_counts_too() {
    Finding both = finding("timeout/parity", 2, Place.at(line(1), "the other"));

    assertEquals(
        List.of("timeout/cut-short 1"), lint(Config.EMPTY, both, finding("timeout/cut-short", 1)));
  }

  @Test
  void rules_of_different_lines_do_not_silence_each_other() {
    assertEquals(
        List.of("timeout/parity 1", "url/parity 1"),
        lint(Config.EMPTY, finding("url/parity", 1), finding("timeout/parity", 1)));
  }

  @Test
  void one_value_that_is_taken_from_one_place_is_one_finding() {
    Finding where = finding("timeout/parity", 3);
    Finding loaded = from(finding("timeout/parity", 1), 3);

    List<Finding> findings = result(Config.EMPTY, loaded, where).findings();

    assertEquals(1, findings.size());
    assertEquals(where.place(), findings.get(0).place());
    assertEquals(List.of(loaded.place()), findings.get(0).related());
  }

  @Test
  void of_another_environment_it_is_a_finding_of_its_own() {
    Finding staging = from(finding("timeout/parity", 1), 3);
    Finding production =
        new Finding(
            staging.rule(),
            staging.severity(),
            List.of("production"),
            staging.service(),
            staging.setting(),
            staging.message(),
            from(finding("timeout/parity", 2), 3).place(),
            List.of(),
            staging.help());

    assertEquals(
        List.of("timeout/parity 1", "timeout/parity 2"), lint(Config.EMPTY, staging, production));
  }

  @Test
  void findings_stand_in_order_of_severity_and_place() {
    assertEquals(
        List.of("header/parity 1", "timeout/parity 2", "read/syntax 3"),
        lint(
            Config.EMPTY,
            finding("read/syntax", 3).withSeverity(Severity.NOTE),
            finding("timeout/parity", 2),
            finding("header/parity", 1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          RULE           | SETTING       | ENVIRONMENTS          | EXPIRES    | WAIVED
          timeout/parity | api.limit     | [staging, production] | 2027-01-15 | true
          timeout/parity | api.limit     | [staging, production] | 2027-01-14 | false
          timeout/*      | api.*         | [staging, production] | 2027-12-31 | true
          url/parity     | api.limit     | [staging, production] | 2027-12-31 | false
          timeout/parity | web.limit     | [staging, production] | 2027-12-31 | false
          timeout/parity | api.limit     | [staging]             | 2027-12-31 | false
          """)
  void a_waiver_covers_what_it_names_until_it_expires(
      String rule, String setting, String environments, String expires, boolean waived) {
    Config config =
        config(
            """
            waivers:
              - rule: %s
                setting: %s
                environments: %s
                reason: it is meant so
                expires: %s
            """
                .formatted(rule, setting, environments, expires));

    LintResult result = result(config, finding("timeout/parity", 1));

    assertEquals(waived, result.findings().isEmpty());
    assertEquals(waived ? 1 : 0, result.waived().size());
    assertEquals(waived ? 1 : 0, result.summary().waived());
  }

  @ParameterizedTest
  @CsvSource({"error, ERROR", "note, NOTE", "warning, WARNING"})
  void a_team_decides_how_grave_a_rule_is(String level, Severity severity) {
    Config config = config("rules:\n  timeout/parity: " + level + "\n");

    assertEquals(
        severity, result(config, finding("timeout/parity", 1)).findings().get(0).severity());
  }

  @Test
  void a_rule_that_is_off_reports_nothing() {
    Config config = config("rules:\n  timeout/parity: off\n");

    assertEquals(List.of(), lint(config, finding("timeout/parity", 1)));
  }

  @Test
  void what_is_less_grave_for_its_own_reasons_is_not_raised() {
    Config config = config("rules:\n  timeout/parity: error\n");
    Finding note = finding("timeout/parity", 1).withSeverity(Severity.NOTE);

    assertEquals(Severity.NOTE, result(config, note).findings().get(0).severity());
  }

  @Test
  void a_fingerprint_survives_moved_lines_and_not_other_content() {
    Finding finding = finding("timeout/parity", 1);

    assertEquals(finding.fingerprint(), finding("timeout/parity", 2).fingerprint());
    assertTrue(!finding.fingerprint().equals(finding("url/parity", 1).fingerprint()));
  }

  private static Config config(String text) {
    Config config = ConfigFile.read(SourceFile.of("paritylint.yml", "version: 1\n" + text));
    assertEquals(List.of(), config.problems());
    return config;
  }

  private static List<String> lint(Config config, Finding... findings) {
    return result(config, findings).findings().stream()
        .map(finding -> finding.rule().id() + " " + finding.place().at().line())
        .toList();
  }

  private static LintResult result(Config config, Finding... findings) {
    return new Linter(List.of(new Given(List.of(findings))), config, TODAY).lint(EMPTY);
  }

  private static Finding finding(String rule, int line, Place... related) {
    return new Finding(
        new RuleInfo(rule, Severity.WARNING, "for the test"),
        Severity.WARNING,
        List.of("production", "staging"),
        "api",
        "limit",
        "limit differs",
        Place.at(line(line), "here"),
        List.of(related),
        "make it equal");
  }

  /** The same finding of a value that is loaded from another line. */
  private static Finding from(Finding finding, int source) {
    Origin origin =
        new Origin(finding.place().at(), List.of(new Origin.Step(line(source), "LIMIT")));
    return new Finding(
        finding.rule(),
        finding.severity(),
        finding.environments(),
        finding.service(),
        finding.setting(),
        finding.message(),
        new Place(origin, finding.place().label()),
        finding.related(),
        finding.help());
  }

  private static Span line(int line) {
    int start = FILE.lineStart(line);
    return FILE.span(start, start + 1);
  }

  private record Given(List<Finding> findings) implements Rule {
    @Override
    public RuleInfo info() {
      return new RuleInfo("test/given", Severity.WARNING, "what a test gives it");
    }

    @Override
    public List<Finding> check(Landscape landscape) {
      return findings;
    }
  }
}
