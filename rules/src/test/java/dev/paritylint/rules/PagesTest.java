package dev.paritylint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.LintResult;
import dev.paritylint.lint.Linter;
import dev.paritylint.lint.Rule;
import dev.paritylint.project.Assembly;
import dev.paritylint.project.config.Config;
import dev.paritylint.project.config.ConfigFile;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule's page, and the examples on it, run under all rules. */
class PagesTest {
  private static final LocalDate TODAY = LocalDate.of(2020, 1, 1);

  static Stream<String> ids() {
    return Rules.all().stream().map(rule -> rule.info().id());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void what_a_page_shows_as_found_is_found_and_nothing_else(String id) {
    Page page = Page.of(id);

    List<String> findings = lint(page.files("Finds"));

    assertFalse(findings.isEmpty(), "an example that finds nothing shows nothing");
    assertEquals(page.findings("Finds"), findings);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void what_a_page_shows_as_right_is_silent_under_all_rules(String id) {
    Page page = Page.of(id);
    SourceTree files = page.files("Silent");

    assertFalse(files.paths().isEmpty(), "no example");
    assertEquals(List.of(), lint(files));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void what_a_page_says_to_paste_waives_what_it_shows(String id) {
    Page page = Page.of(id);
    Optional<String> waivers = page.configuration("Waive");
    if (waivers.isEmpty()) {
      return;
    }
    Config config =
        ConfigFile.read(SourceFile.of("paritylint.yml", "version: 1\n" + waivers.get()));
    assertEquals(List.of(), config.problems());

    LintResult result =
        new Linter(Rules.all(), config, LocalDate.EPOCH)
            .lint(Assembly.assemble(page.files("Finds")));

    assertFalse(result.waived().isEmpty(), "nothing is waived");
    assertTrue(result.waived().stream().allMatch(finding -> finding.rule().id().equals(id)));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void a_page_has_all_its_parts(String id) {
    Page page = Page.of(id);
    Rule rule = Rules.byId(id).orElseThrow();

    assertTrue(page.markdown().startsWith("# " + id + "\n"));
    assertTrue(page.markdown().contains("Severity: " + rule.info().severity().label()));
    for (String heading : List.of("Why", "Finds", "Silent", "Fix", "Waive")) {
      assertFalse(page.section(heading).isBlank(), heading);
    }
  }

  private static List<String> lint(SourceTree files) {
    Config config = ConfigFile.locate(files).map(ConfigFile::read).orElse(Config.EMPTY);
    assertEquals(List.of(), config.problems());
    Assembly assembly = Assembly.of(files, config);
    return new Linter(Rules.all(), config, TODAY)
        .lint(assembly.landscape(), assembly.markers()).findings().stream()
            .map(PagesTest::line)
            .toList();
  }

  private static String line(Finding finding) {
    return "%s %s %s:%d"
        .formatted(
            finding.severity().label(),
            finding.rule().id(),
            finding.place().at().path(),
            finding.place().at().line());
  }
}
