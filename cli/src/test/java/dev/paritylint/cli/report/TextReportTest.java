package dev.paritylint.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.cli.report.TextReport.Notes;
import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.cli.report.terminal.Painter;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.LintResult;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.lint.Summary;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.util.List;
import java.util.stream.IntStream;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  void a_stretch_of_several_lines_has_a_bar() {
    Span block = SourceFile.of("a.tf", "block {\r\n  a = 1\r\n}\r\n").span(0, 19);
    assertEquals(
        """
        warning[timeout/parity]: m
         --> a.tf:1:1
          |
        1 | / block {
        2 | |   a = 1
        3 | | }
          | |_^ whole
        """,
        head(finding(Place.at(block, "whole"))));
  }

  @Test
  void a_long_stretch_shows_its_first_and_last_line_and_what_is_marked_between() {
    SourceFile file =
        SourceFile.of("a.tf", "x = {\n  a = 1\n  b = 2\n  c = 3\n  d = 4\n}\n\n\ny = 5");
    Span block = file.span(4, file.text().indexOf("}") + 1);
    assertEquals(
        """
        warning[timeout/parity]: m
         --> a.tf:1:5
          |
        1 |   x = {
          |  _____^
        ... |
        4 | |   c = 3
          | |       - inside
        ... |
        6 | | }
          | |_^ whole
        ...
        9 |   y = 5
          |       - outside
        """,
        head(
            finding(
                Place.at(block, "whole"),
                Place.at(Shop.span(file, "5"), "outside"),
                Place.at(Shop.span(file, "3"), "inside"))));
  }

  @Test
  void of_two_stretches_that_cross_the_first_named_has_the_bar() {
    SourceFile file = SourceFile.of("a.tf", "a {\n b {\n }\n}\n");
    assertEquals(
        """
        warning[timeout/parity]: m
         --> a.tf:2:2
          |
        1 |   a {
          |   --- outer
        2 | /  b {
        3 | |  }
          | |__^ inner
        """,
        head(
            finding(
                Place.at(file.span(5, 11), "inner"),
                Place.at(file.span(0, file.text().length() - 1), "outer"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A=1       | 2 | 3 | a.env:1:3 | 1 | A=1
          A=1       | 3 | 3 | a.env:1:4 | 1 | A=1
          A=1␍␊B=2␍␊ | 7 | 8 | a.env:2:3 | 2 | B=2
          A=1␊      | 3 | 4 | a.env:1:4 | 1 | A=1
          A=1␊      | 4 | 4 | a.env:2:1 | 2 | ''
          A=1␍B=2   | 6 | 7 | a.env:2:3 | 2 | B=2
          """)
  void the_end_of_a_file_or_line_can_be_underlined(
      String text, int start, int end, String place, int number, String line) {
    SourceFile file = SourceFile.of("a.env", text.replace('␍', '\r').replace('␊', '\n'));
    String column = place.substring(place.lastIndexOf(':') + 1);
    String source = (number + " | " + line).stripTrailing();
    String underline = " ".repeat(Integer.parseInt(column) - 1) + "^";
    assertEquals(
        "warning[timeout/parity]: m\n --> %s\n  |\n%s\n  | %s\n"
            .formatted(place, source, underline),
        head(finding(Place.at(file.span(start, end), ""))));
  }

  @Test
  void each_mark_of_a_long_line_gets_the_part_that_it_is_in() {
    SourceFile file = SourceFile.of("min.json", "x".repeat(200) + "A" + "y".repeat(200) + "B");
    assertEquals(
        """
        warning[timeout/parity]: m
         --> min.json:1:201
          |
        1 | …xxxxxxxxxxxxxxxxAyyyyyyyyyyyyyyyyy…
          |                  ^ one
        1 | …yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyB
          |                                    -
          |                                  two
        """,
        head(
            new Look(Painter.PLAIN, 40, ""),
            finding(Place.at(Shop.span(file, "A"), "one"), Place.at(Shop.span(file, "B"), "two"))));
  }

  @Test
  void of_many_places_that_look_alike_one_is_shown() {
    SourceFile file = SourceFile.of("a.conf", "set x;\n".repeat(9));
    Place[] places =
        IntStream.range(1, 6)
            .mapToObj(line -> Place.at(file.span(7 * line, 7 * line + 3), "is set"))
            .toArray(Place[]::new);
    assertEquals(
        """
        warning[timeout/parity]: m
         --> a.conf:1:1
          |
        1 | set x;
          | ^^^ is set
          |
          = note: and 5 more places (--format json has all)
        """,
        print(PLAIN, finding(Place.at(file.span(0, 3), "is set"), places))
            .replaceFirst("(?s)  = waive: .*", ""));
  }

  @Test
  void many_places_are_counted() {
    SourceFile file = SourceFile.of("a.env", "A=1\n".repeat(20));
    Place[] places =
        IntStream.range(1, 16)
            .mapToObj(line -> Place.at(file.span(4 * line, 4 * line + 1), "line " + line))
            .toArray(Place[]::new);
    String report = print(PLAIN, finding(Place.at(file.span(0, 1), "first"), places));
    assertTrue(report.contains("- line 8\n"), report);
    assertFalse(report.contains("- line 9\n"), report);
    assertTrue(report.contains("= note: and 7 more places (--format json has all)\n"), report);
  }

  @Test
  void findings_of_one_cause_stand_together_gravest_first() {
    assertEquals(
        List.of(
            "b.env:1:1 PORT",
            "c.env:1:1 PORT",
            "a.env:1:1 HOST",
            "d.env:1:1 HOST",
            "b.env:2:1 PORT",
            "b.env:1:1 X",
            "a.env:2:1 X"),
        Causes.inOrder(
                List.of(
                    of(Shop.PARITY, Severity.ERROR, "b.env", 1, "PORT"),
                    of(Shop.PARITY, Severity.ERROR, "c.env", 1, "PORT"),
                    of(Shop.PARITY, Severity.WARNING, "a.env", 1, "HOST"),
                    of(Shop.NOT_APPLIED, Severity.WARNING, "b.env", 1, "X"),
                    of(Shop.PARITY, Severity.WARNING, "b.env", 2, "PORT"),
                    of(Shop.PARITY, Severity.WARNING, "d.env", 1, "HOST"),
                    of(Shop.MISSING, Severity.NOTE, "a.env", 2, "X")))
            .stream()
            .map(one -> one.place().at() + " " + one.setting())
            .toList());
  }

  private static Finding of(
      RuleInfo rule, Severity severity, String path, int line, String setting) {
    SourceFile file = SourceFile.of(path, "A=1\nB=2\n");
    int start = file.lineStart(line);
    return new Finding(
        rule,
        severity,
        List.of(),
        "",
        setting,
        "m",
        Place.at(file.span(start, start + 1), ""),
        List.of(),
        "");
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
    Summary blind = new Summary(1, 1, 7, 0, 2, 0, 4, 0, 0, 0, 0, 0);
    LintResult result = new LintResult(Shop.landscape(), List.of(), List.of(), blind);
    assertEquals(
        "nothing was compared in 1 environment: 7 settings read, 2 unknown, 0 unmatched, 4"
            + " files read, 0 waived, 0 baselined\n",
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

  private static String head(Finding finding) {
    return head(PLAIN, finding);
  }

  /** The frames alone, without what is said below them and the sum. */
  private static String head(Look look, Finding finding) {
    String report = print(look, finding);
    int remarks = report.indexOf("  |\n  = waive: ");
    return report.substring(0, remarks < 0 ? report.indexOf("\n\n") + 1 : remarks);
  }

  private static String print(Look look, Finding... findings) {
    return new TextReport(look, Notes.SOME).print(Shop.result(findings));
  }
}
