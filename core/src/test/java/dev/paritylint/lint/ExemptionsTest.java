package dev.paritylint.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.marker.Marker;
import dev.paritylint.marker.Marker.Named;
import dev.paritylint.model.Landscape;
import dev.paritylint.project.config.Waiver;
import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of waivers and of comments that waive. */
class ExemptionsTest {
  private static final SourceFile FILE = SourceFile.of("main.tf", "a = 1\nb = 2\nc = 3\n");
  private static final SourceFile CONFIG = SourceFile.of("paritylint.yml", "version: 1\n");
  private static final LocalDate TODAY = LocalDate.of(2027, 1, 15);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          RULES          | REASON | STATES
          a/one          | why    | USED
          a/*            | why    | USED
          a/one b/two    | why    | USED UNUSED
          a/one          | ''     | INCOMPLETE
          ''             | why    | INCOMPLETE
          c/never-runs   | why    | OPEN
          """)
  void a_comment_ends_in_a_state_for_each_of_its_rules(String rules, String reason, String states) {
    Exemptions exemptions = new Exemptions(List.of(), List.of(marker(1, rules, reason)), TODAY);

    boolean covered = exemptions.rest(finding(1)).isEmpty();

    assertEquals(states, states(exemptions, landscape()));
    assertEquals(states.startsWith("USED"), covered);
  }

  @Test
  void a_comment_covers_its_stretch_alone() {
    Exemptions exemptions = new Exemptions(List.of(), List.of(marker(2, "a/one", "why")), TODAY);

    assertEquals(false, exemptions.rest(finding(1)).isEmpty());
    assertEquals(true, exemptions.rest(finding(2)).isEmpty());
    assertEquals(false, exemptions.rest(finding(3)).isEmpty());
  }

  @Test
  void a_finding_that_two_cover_makes_both_of_use() {
    Exemptions exemptions =
        new Exemptions(List.of(waiver(CONFIG, null)), List.of(marker(1, "a/one", "why")), TODAY);

    assertEquals(1, exemptions.covered(finding(1)).size());
    assertEquals("USED USED", states(exemptions, landscape()));
  }

  @Test
  void what_is_over_covers_nothing_from_the_next_day_on() {
    Exemptions last = new Exemptions(List.of(waiver(CONFIG, TODAY)), List.of(), TODAY);
    Exemptions over = new Exemptions(List.of(waiver(CONFIG, TODAY.minusDays(1))), List.of(), TODAY);

    assertEquals(true, last.rest(finding(1)).isEmpty());
    assertEquals(false, over.rest(finding(1)).isEmpty());
    assertEquals("EXPIRED", states(over, landscape()));
  }

  @Test
  void what_the_run_cannot_tell_is_not_called_unused() {
    SourceFile above = SourceFile.of("../paritylint.yml", "version: 1\n");
    Problem broken = new Problem(FILE.span(0, 1), "this is broken", "mend it");

    assertEquals("UNUSED", states(waivers(CONFIG), landscape()));
    assertEquals("OPEN", states(waivers(above), landscape()));
    assertEquals("OPEN", states(waivers(CONFIG), landscape(broken)));
  }

  @Test
  void of_what_is_told_together_a_part_can_be_waived() {
    Finding all = together(List.of(finding(1), finding(2), finding(3)));
    Exemptions exemptions = new Exemptions(List.of(), List.of(marker(2, "a/one", "why")), TODAY);

    assertEquals("1 3", parts(exemptions.rest(all).orElseThrow()));
    assertEquals(
        List.of("2"),
        exemptions.covered(all).keySet().stream().map(ExemptionsTest::parts).toList());
  }

  private static Finding together(List<Finding> parts) {
    Finding first = parts.get(0);
    return parts.size() == 1
        ? first
        : first.standingFor(
            new Group() {
              @Override
              public List<Finding> parts() {
                return parts;
              }

              @Override
              public Finding of(List<Finding> some) {
                return together(some);
              }
            });
  }

  private static String parts(Finding finding) {
    return finding.parts().stream()
        .map(part -> String.valueOf(part.place().at().line()))
        .collect(Collectors.joining(" "));
  }

  private static Exemptions waivers(SourceFile file) {
    return new Exemptions(List.of(waiver(file, null)), List.of(), TODAY);
  }

  private static Waiver waiver(SourceFile file, @Nullable LocalDate last) {
    return new Waiver("a/one", "*", List.of(), "why", "", last, file.span(0, 7));
  }

  private static Marker marker(int line, String rules, String reason) {
    Span at = line(line);
    List<Named> named =
        rules.isEmpty()
            ? List.of()
            : List.of(rules.split(" ", -1)).stream().map(rule -> new Named(rule, at)).toList();
    return new Marker(at, at, named, reason);
  }

  private static String states(Exemptions exemptions, Landscape landscape) {
    List<Rule> rules = List.of(rule("a/one"), rule("b/two"));
    return exemptions.applied(rules, landscape).stream()
        .map(one -> one.state().name())
        .collect(Collectors.joining(" "));
  }

  private static Rule rule(String id) {
    return new Silent(new RuleInfo(id, Severity.WARNING, "for the test"));
  }

  private record Silent(RuleInfo info) implements Rule {
    @Override
    public List<Finding> check(Landscape landscape) {
      return List.of();
    }
  }

  private static Landscape landscape(Problem... problems) {
    return new Landscape(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(problems),
        List.of());
  }

  private static Finding finding(int line) {
    return new Finding(
        new RuleInfo("a/one", Severity.WARNING, "for the test"),
        Severity.WARNING,
        List.of("production", "staging"),
        "api",
        "limit" + line,
        "limit differs",
        Place.at(line(line), "here"),
        List.of(),
        "make it equal");
  }

  private static Span line(int line) {
    int start = FILE.lineStart(line);
    return FILE.span(start, start + FILE.line(line).length());
  }
}
