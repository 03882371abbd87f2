package dev.paritylint.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.project.config.Config;
import dev.paritylint.project.config.ConfigFile;
import dev.paritylint.project.config.Waiver;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaiverTextTest {
  private static final SourceFile FILE = SourceFile.of("a.env", "A=1\n");

  @Test
  void rule_setting_and_environments_tell_a_finding_from_others() {
    assertEquals(
        Optional.of(
            "- {rule: timeout/parity, setting: api.A, environments: [production, staging],"
                + " reason: why?}"),
        WaiverText.of(finding("api", "A", List.of("production", "staging"), FILE.span(0, 1))));
  }

  @Test
  void what_has_no_setting_is_meant_in_its_environments() {
    assertEquals(
        Optional.of("- {rule: timeout/parity, environments: [staging], reason: why?}"),
        WaiverText.of(finding("", "", List.of("staging"), FILE.span(0, 1))));
  }

  @Test
  void what_has_only_a_place_is_meant_there() {
    assertEquals(
        Optional.of("# paritylint: ignore[timeout/parity] why?"),
        WaiverText.of(finding("", "", List.of(), FILE.span(0, 1))));
    assertEquals(Optional.empty(), WaiverText.of(finding("", "", List.of(), FILE.whole())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        "*",
        "a,b",
        "it's",
        "a: b",
        "a #b",
        "{x}",
        "[x]",
        "yes",
        "null",
        "12",
        "&a",
        "!b",
        "@/ws,/ws/*",
        "\"q\"",
        "é値",
        "a\\b",
        "- a",
        "%d",
        "`x`",
        "|",
        "Strict-Transport-Security"
      })
  void every_name_survives_the_way_through_yaml(String name) {
    String text =
        WaiverText.of(finding("", name, List.of(name, "x"), FILE.span(0, 1))).orElseThrow();
    Config config =
        ConfigFile.read(SourceFile.of("paritylint.yml", "version: 1\nwaivers:\n  " + text + "\n"));
    Waiver waiver = config.waivers().get(0);
    assertEquals(name, waiver.setting());
    assertEquals(List.of(name, "x"), waiver.environments());
    assertEquals("why?", waiver.reason());
  }

  @Test
  void a_waiver_that_is_wrong_cannot_be_waived() {
    RuleInfo unused = new RuleInfo("waiver/unused", Severity.WARNING, "a waiver covers nothing");
    Finding finding =
        new Finding(
            unused,
            Severity.WARNING,
            List.of("staging"),
            "api",
            "A",
            "m",
            Place.at(FILE.span(0, 1), ""),
            List.of(),
            "");
    assertEquals(Optional.empty(), WaiverText.of(finding));
  }

  private static Finding finding(
      String service, String setting, List<String> environments, Span at) {
    return new Finding(
        Shop.PARITY,
        Severity.WARNING,
        environments,
        service,
        setting,
        "m",
        Place.at(at, ""),
        List.of(),
        "");
  }
}
