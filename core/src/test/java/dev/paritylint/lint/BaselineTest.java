package dev.paritylint.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.lint.Baseline.Change;
import dev.paritylint.model.Landscape;
import dev.paritylint.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTest {
  private static final Finding ONE = finding("a.env", 1, "limit is 1");

  @Test
  void moved_lines_do_not_matter() {
    assertEquals(List.of(), news(baseline(ONE), finding("a.env", 3, "limit is 1")));
  }

  @Test
  void the_same_rule_elsewhere_or_of_other_content_is_news() {
    Finding elsewhere = finding("b.env", 1, "limit is 1");
    Finding other = finding("a.env", 1, "limit is 2");

    assertEquals(List.of(elsewhere, other), news(baseline(ONE), elsewhere, ONE, other));
  }

  @Test
  void one_more_of_the_same_is_news() {
    Finding again = finding("a.env", 2, "limit is 1");

    assertEquals(List.of(again), news(baseline(ONE), ONE, again));
    assertEquals(List.of(), news(baseline(ONE, again), ONE, again));
  }

  @Test
  void what_it_knows_is_counted() {
    LintResult result = baseline(ONE).apply(result(ONE, finding("b.env", 1, "limit is 1")), "");

    assertEquals(1, result.summary().baselined());
    assertEquals(1, result.summary().warnings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          BEFORE | NOW   | ADDED | KEPT | DROPPED
          ''     | 1 2   | 2     | 0    | 0
          1 2    | 1 2   | 0     | 2    | 0
          1 2    | 2 3   | 1     | 1    | 1
          1 1    | 1     | 0     | 1    | 1
          1      | 1 1   | 1     | 1    | 0
          1 2    | ''    | 0     | 0    | 2
          """)
  void an_update_counts_what_it_changes(
      String before, String now, int added, int kept, int dropped) {
    Change change = baseline(findings(before)).updated(List.of(findings(now)), "");

    assertEquals(added, change.added());
    assertEquals(kept, change.kept());
    assertEquals(dropped, change.dropped());
    assertEquals(baseline(findings(now)), change.baseline());
  }

  @Test
  void of_a_folder_below_only_its_part_is_known_and_replaced() {
    Baseline whole = baseline(ONE, finding("infra/a.env", 1, "limit is 1"));

    assertEquals(List.of(), whole.apply(result(ONE), "infra/").findings());
    assertEquals(List.of(), whole.apply(result(ONE), "").findings());
    assertEquals(List.of(ONE), whole.apply(result(ONE), "web/").findings());
    Change change = whole.updated(List.of(), "infra/");
    assertEquals(1, change.dropped());
    assertEquals(baseline(ONE), change.baseline());
  }

  @Test
  void the_order_of_findings_does_not_change_it() {
    Finding other = finding("b.env", 1, "limit is 2");

    assertEquals(baseline(ONE, other), baseline(other, ONE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                 | the file is no baseline
          []                                                 | the file is no baseline
          {"version": 2, "findings": []}                     | the baseline is of no known version
          {"version": 1}                                     | the baseline has no list of `findings`
          {"version": 1, "findings": [{"path": "a"}]}        | this entry of the baseline names no rule
          {"version": 1, "findings": [<<<<<<< HEAD           | the baseline cannot be read here
          """)
  void what_is_no_baseline_says_so(String text, String message) {
    BaselineFile file = BaselineFile.read(SourceFile.of("b.json", text));

    assertEquals(Baseline.EMPTY, file.baseline());
    assertEquals(
        List.of(message), file.problems().stream().map(problem -> problem.message()).toList());
  }

  @Test
  void the_fingerprint_of_an_entry_is_that_of_its_finding() {
    Baseline baseline =
        BaselineFile.read(
                SourceFile.of(
                    "b.json",
                    """
                    {"version": 1, "findings": [{"path": "a.env", "rule": "a/one",
                     "environments": ["production", "staging"], "service": "api",
                     "setting": "limit", "message": "limit is \\u0031"}]}
                    """))
            .baseline();

    assertEquals(baseline(ONE), baseline);
  }

  @Test
  void no_message_quotes_a_secret_and_no_fingerprint_depends_on_one() {
    SecretTexts secrets = new SecretTexts(List.of("s3cret-Value-1", "s3cret-Value-2"));
    Finding first = ONE.withMessage(secrets.hide("limit is s3cret-Value-1"));
    Finding second = ONE.withMessage(secrets.hide("limit is s3cret-Value-2"));

    assertTrue(first.message().endsWith("••••"));
    assertEquals(first.fingerprint(), second.fingerprint());
    assertNotEquals(first.fingerprint(), ONE.fingerprint());
  }

  private static Finding[] findings(String lines) {
    return lines.isEmpty()
        ? new Finding[0]
        : List.of(lines.split(" ", -1)).stream()
            .map(number -> finding("a.env", 1, "limit is " + number))
            .toArray(Finding[]::new);
  }

  private static Baseline baseline(Finding... findings) {
    return Baseline.EMPTY.updated(List.of(findings), "").baseline();
  }

  private static List<Finding> news(Baseline baseline, Finding... findings) {
    return baseline.apply(result(findings), "").findings();
  }

  private static LintResult result(Finding... findings) {
    Landscape empty =
        new Landscape(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of());
    return new LintResult(
        empty, List.of(findings), List.of(), new Summary(2, 2, 9, 9, 0, 0, 3, 0, 0, 0, 0, 0));
  }

  private static Finding finding(String path, int line, String message) {
    SourceFile file = SourceFile.of(path, "A=1\nB=2\nC=3\n");
    int start = file.lineStart(line);
    return new Finding(
        new RuleInfo("a/one", Severity.WARNING, "for the test"),
        Severity.WARNING,
        List.of("production", "staging"),
        "api",
        "limit",
        message,
        Place.at(file.span(start, start + 3), "here"),
        List.of(),
        "make it equal");
  }
}
