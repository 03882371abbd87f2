package dev.paritylint.rules.waiver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Linter;
import dev.paritylint.project.Assembly;
import dev.paritylint.project.config.Config;
import dev.paritylint.project.config.ConfigFile;
import dev.paritylint.rules.Rules;
import dev.paritylint.source.MemoryTree;
import dev.paritylint.source.SourceFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of waivers, in {@code paritylint.yml} and in comments. */
class WaiverRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 1, 15);
  private static final String STAGING = "REGION=eu\nA_URL=https://a.production.acme.com%s\n";
  private static final String PRODUCTION = "REGION=eu\nA_URL=https://a.production.acme.com\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          COMMENT                                        | SAID
          ''                                             | url/cross-environment
          # paritylint: ignore[url/*] shared             | ''
          # paritylint: ignore[url/*, timeout/*] shared  | the comment's waiver of timeout/* covers no finding here
          # paritylint: ignore[url/*]                    | url/cross-environment, the comment's waiver of url/* gives no reason, so it does not hold
          # paritylint: ignore[url/cros-environment] x   | url/cross-environment, no rule is called url/cros-environment, so the comment does not waive it
          # paritylint: ignore x                         | url/cross-environment, the comment names no rule to ignore, so it waives nothing
          # paritylint: ignore[read/unknown] not today   | url/cross-environment
          """)
  void a_comment_waives_what_it_names_or_is_told_why_not(String comment, String said) {
    assertEquals(said, said(comment.isEmpty() ? "" : " " + comment, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          WAIVER                                                         | SAID
          rule: url/*, reason: shared                                    | ''
          rule: url/*, reason: shared, expires: 2027-01-15               | ''
          rule: url/*, reason: shared, expires: 2027-01-14               | url/cross-environment, the waiver of url/* expired on 2027-01-14: shared
          rule: timeout/parity, reason: slow                             | url/cross-environment, the waiver of timeout/parity covers no finding
          rule: url/*, setting: "*.B_URL", reason: shared                | url/cross-environment, the waiver of url/* for *.B_URL covers no finding
          rule: url/*, reason: x, environments: [dev]                    | url/cross-environment, the waiver of url/* covers no finding
          rule: read/unknown, reason: never asked                        | url/cross-environment
          """)
  void a_waiver_covers_what_it_names_or_is_told_why_not(String waiver, String said) {
    assertEquals(said, said("", "waivers: [{" + waiver + "}]\n"));
  }

  /** Findings of others by their rule, those about waivers by what they say. */
  private static String said(String comment, String waivers) {
    Config config = ConfigFile.read(SourceFile.of("paritylint.yml", "version: 1\n" + waivers));
    assertEquals(List.of(), config.problems());
    Map<String, String> files =
        Map.of("api/staging.env", STAGING.formatted(comment), "api/production.env", PRODUCTION);
    Assembly assembly = Assembly.of(new MemoryTree(files), config);
    List<String> said =
        new Linter(Rules.byDefault(), config, TODAY)
            .lint(assembly.landscape(), assembly.markers()).findings().stream()
                .sorted((one, other) -> family(one).compareTo(family(other)))
                .map(WaiverRulesTest::told)
                .toList();
    return String.join(", ", said);
  }

  private static String family(Finding finding) {
    return finding.rule().family();
  }

  private static String told(Finding finding) {
    return family(finding).equals("waiver") ? finding.message() : finding.rule().id();
  }
}
