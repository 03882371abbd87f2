package dev.paritylint.cli.report.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.cli.report.Shop;
import dev.paritylint.cli.report.ci.GithubReport.Rest;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Severity;
import dev.paritylint.source.SourceFile;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GithubReportTest {
  @Test
  void a_finding_is_one_command_with_its_place_and_all_that_it_says() {
    String out = new GithubReport("infra/", Rest.IN_TEXT).print(Shop.result(Shop.notApplied()));

    assertEquals(
        "::error file=infra/terraform/staging/main.tf,line=3,endLine=3,col=17,endColumn=40,"
            + "title=paritylint timeout/not-applied::"
            + "staging asks for 3600s where the platform keeps 30s"
            + "%0Ainfra/terraform/staging/main.tf:1:10: this balancer"
            + "%0Ainfra/terraform/production/main.tf:3:17: production leaves it at 30s"
            + "%0Ahelp: remove it and set the timeout on the service, or waive it:"
            + "%0Awaivers:%0A  - rule: timeout/not-applied",
        out.lines().findFirst().orElse(""));
  }

  @Test
  void what_ends_a_property_or_a_line_is_escaped() {
    SourceFile file = SourceFile.of("a,b:100%.env", "A=1\nB=2\n");
    Finding finding =
        new Finding(
            Shop.PARITY,
            Severity.WARNING,
            List.of(),
            "",
            "",
            "100% of a:b, c",
            Place.at(file.span(0, 6), ""),
            List.of(),
            "");

    String out = new GithubReport("", Rest.IN_TEXT).print(Shop.result(finding));

    assertEquals(
        "::warning file=a%2Cb%3A100%25.env,line=1,endLine=2,title=paritylint timeout/parity::"
            + "100%25 of a:b, c",
        out.lines().findFirst().orElse(""));
  }

  @Test
  void ten_of_a_kind_are_shown_and_the_rest_is_counted() {
    Finding[] notes = IntStream.range(0, 13).mapToObj(Shop::note).toArray(Finding[]::new);

    String out = new GithubReport("", Rest.IN_STEP_SUMMARY).print(Shop.result(notes));

    assertEquals(10, out.lines().filter(line -> line.startsWith("::notice ")).count());
    assertTrue(out.contains("\n3 further findings in the summary of this step\n"), out);
    assertFalse(out.contains("NOTE_10"), out);
  }
}
