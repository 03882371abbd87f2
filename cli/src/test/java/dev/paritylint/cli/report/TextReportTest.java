package dev.paritylint.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.cli.report.TextReport.Notes;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.LintResult;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Severity;
import dev.paritylint.lint.Summary;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.util.List;
import java.util.stream.IntStream;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextReportTest {
  private static final Look PLAIN = new Look(Painter.PLAIN, 100, "");

  @Test
  void a_finding_shows_each_place_the_chain_and_what_to_do() {
    Approvals.verify(print(PLAIN, Shop.notApplied()));
  }

  @Test
  void colors_mark_severity_places_and_help() {
    Look colored = new Look(Painter.ANSI, 100, "");
    Approvals.verify(print(colored, Shop.notApplied()).replace("\u001B", "ESC"));
  }

  @Test
  void a_secret_is_masked_in_excerpts_labels_and_messages() {
    Approvals.verify(print(PLAIN, Shop.passwordParity()));
  }

  @Test
  void a_line_in_an_encoding_that_is_not_read_is_hidden_as_a_whole() {
    String line = "P\0A\0S\0S\0=\0h\0u\0n\0t\0e\0r\0";
    Finding finding = finding(Place.at(SourceFile.of(".env", line).span(0, line.length()), "x"));

    String report = print(PLAIN, finding);

    assertTrue(report.contains("1 | ••••\n"), report);
  }

  @Test
  void paths_may_be_relative_to_the_repository() {
    String report = print(new Look(Painter.PLAIN, 100, "infra/"), Shop.notApplied());
    assertTrue(report.contains("--> infra/terraform/staging/main.tf:3:17\n"), report);
    assertTrue(report.contains("::: infra/terraform/production/main.tf:3:17\n"), report);
    assertTrue(report.contains("← infra/terraform/staging/staging.tfvars:2:23\n"), report);
  }

  @Test
  void notes_are_one_line_each_and_ten_at_most() {
    Approvals.verify(print(PLAIN, notes(12)));
  }

  @Test
  void all_notes_are_shown_when_asked_for() {
    String report = new TextReport(PLAIN, Notes.ALL).print(Shop.result(notes(12)));
    assertTrue(report.contains("NOTE_12 is missing"), report);
    assertFalse(report.contains("further"), report);
  }

  @Test
  void a_stretch_of_several_lines_shows_its_first() {
    Span block = SourceFile.of("a.tf", "block {\r\n  a = 1\r\n}\r\n").span(0, 19);
    assertEquals(
        """
        warning[timeout/parity]: m
         --> a.tf:1:1
          |
        1 | block {
          | ^^^^^^^ whole
        """,
        head(finding(Place.at(block, "whole"))));
  }

  @Test
  void two_places_of_one_line_share_it() {
    SourceFile file = SourceFile.of("a.env", "x\nA=1 B=2\n\n\nC=3\n");
    assertEquals(
        """
        warning[timeout/parity]: m
         --> a.env:2:3
          |
        2 | A=1 B=2
          |   ^ one
          |       - two
        ...
        5 | C=3
          |   - three
        """,
        head(
            finding(
                Place.at(Shop.span(file, "1"), "one"),
                Place.at(Shop.span(file, "2"), "two"),
                Place.at(Shop.span(file, "3"), "three"))));
  }

  @Test
  void a_label_without_room_stands_below() {
    SourceFile file = SourceFile.of("a.env", "KEY=" + "v".repeat(60) + "\n");
    Span value = Shop.span(file, "v".repeat(60));
    Finding finding = finding(Place.at(value, "a label of thirty and more columns"));
    assertEquals(
        "  |     " + "^".repeat(60) + "\n  |     a label of thirty and more columns\n",
        new TextReport(new Look(Painter.PLAIN, 80, ""), Notes.SOME)
            .print(Shop.result(finding))
            .lines()
            .skip(4)
            .limit(2)
            .map(line -> line + "\n")
            .reduce("", String::concat));
  }

  @Test
  void what_concerns_a_file_as_a_whole_shows_no_line() {
    SourceFile file = SourceFile.of("empty.tf", "locals {}\n");
    assertEquals(
        """
        warning[timeout/parity]: m
         --> empty.tf
          | nothing in it
        """,
        head(finding(Place.at(file.whole(), "nothing in it"))));
  }

  @Test
  void a_file_name_or_message_cannot_move_the_cursor() {
    SourceFile file = SourceFile.of("a\u001B[2J.env", "A=1\n");
    String report =
        print(
            PLAIN,
            new Finding(
                Shop.PARITY,
                Severity.WARNING,
                List.of(),
                "",
                "",
                "\u001B]0;title\u0007",
                Place.at(Shop.span(file, "1"), "\u001B[1A"),
                List.of(),
                "\u009B2J"));
    assertTrue(
        report.chars().allMatch(c -> c == '\n' || !Character.isISOControl(c)),
        () -> "control character in " + report);
  }

  @Test
  void silence_is_never_taken_for_agreement() {
    Summary blind = new Summary(1, 1, 7, 0, 2, 0, 0, 0, 0, 0, 0);
    LintResult result = new LintResult(Shop.landscape(), List.of(), List.of(), blind);
    assertEquals(
        "nothing was compared in 1 environment: 7 settings read, 2 unknown, 0 unmatched, 0"
            + " waived\n",
        new TextReport(PLAIN, Notes.SOME).print(result));
  }

  @ParameterizedTest
  @EnumSource(Severity.class)
  void every_severity_has_its_word(Severity severity) {
    assertTrue(
        print(PLAIN, Shop.notApplied().withSeverity(severity))
            .contains(severity.label() + "[timeout/not-applied]: "));
  }

  private static Finding[] notes(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(Shop::note).toArray(Finding[]::new);
  }

  private static Finding finding(Place place, Place... related) {
    return new Finding(
        Shop.PARITY, Severity.WARNING, List.of(), "", "", "m", place, List.of(related), "");
  }

  /** The finding alone, without the sum. */
  private static String head(Finding finding) {
    String report = print(PLAIN, finding);
    return report.substring(0, report.indexOf("\n\n") + 1);
  }

  private static String print(Look look, Finding... findings) {
    return new TextReport(look, Notes.SOME).print(Shop.result(findings));
  }
}
