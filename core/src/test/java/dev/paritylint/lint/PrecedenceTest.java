package dev.paritylint.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Origin;
import dev.paritylint.source.SourceFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PrecedenceTest {
  private static final SourceFile FILE = SourceFile.of("nginx.conf", "a b c d");

  /** Parts that are told together, at the first of their places. */
  private record Together(List<Finding> parts) implements Group {
    @Override
    public Finding of(List<Finding> some) {
      Set<String> settings = some.stream().map(Finding::setting).collect(Collectors.toSet());
      List<Finding> kept =
          parts.stream().filter(part -> settings.contains(part.setting())).toList();
      return kept.size() == 1 ? kept.get(0) : kept.get(0).standingFor(new Together(kept));
    }
  }

  @Test
  void at_one_place_the_first_rule_of_a_line_speaks() {
    Finding forbidden = finding("header/forbidden", "a", 0);
    Finding parity = finding("header/parity", "a", 0);

    assertEquals(List.of(forbidden), Precedence.apply(List.of(parity, forbidden)));
  }

  @Test
  void rules_of_different_lines_and_places_do_not_hear_each_other() {
    List<Finding> findings =
        List.of(
            finding("header/forbidden", "a", 0),
            finding("header/parity", "b", 2),
            finding("variable/secret", "a", 0));

    assertEquals(findings, Precedence.apply(findings));
  }

  @Test
  void of_what_is_told_together_only_the_repeated_part_is_silent() {
    List<Finding> parts =
        List.of(
            finding("header/parity", "a", 0),
            finding("header/parity", "b", 2),
            finding("header/parity", "c", 4));
    Finding together = parts.get(0).standingFor(new Together(parts));
    Finding forbidden = finding("header/forbidden", "b", 2);

    List<Finding> left = Precedence.apply(List.of(together, forbidden));

    assertEquals(
        List.of(List.of("a", "c"), List.of("b")),
        left.stream()
            .map(finding -> finding.parts().stream().map(Finding::setting).toList())
            .toList());
  }

  @Test
  void nothing_is_left_of_what_others_have_told_in_all_its_parts() {
    List<Finding> parts =
        List.of(finding("header/parity", "a", 0), finding("header/parity", "b", 2));
    Finding together = parts.get(0).standingFor(new Together(parts));
    List<Finding> forbidden =
        List.of(finding("header/forbidden", "a", 0), finding("header/forbidden", "b", 2));

    assertEquals(
        forbidden, Precedence.apply(List.of(together, forbidden.get(0), forbidden.get(1))));
  }

  private static Finding finding(String rule, String setting, int at) {
    return new Finding(
        new RuleInfo(rule, Severity.WARNING, "a rule"),
        Severity.WARNING,
        List.of("staging"),
        "web",
        setting,
        "something about " + setting,
        new Place(Origin.literal(FILE.span(at, at + 1)), "here"),
        List.of(),
        "change it");
  }
}
