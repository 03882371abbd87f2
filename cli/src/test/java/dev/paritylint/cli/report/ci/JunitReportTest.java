package dev.paritylint.cli.report.ci;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.cli.report.Shop;
import dev.paritylint.lint.LintResult;
import dev.paritylint.lint.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class JunitReportTest {
  @Test
  void what_fails_the_run_fails_and_the_rest_is_skipped() {
    LintResult result = Shop.result(Shop.notApplied(), Shop.passwordParity(), Shop.note(1));

    String usual = new JunitReport("", Severity.WARNING).print(result);
    String strict = new JunitReport("", Severity.NOTE).print(result);
    String lenient = new JunitReport("", Severity.ERROR).print(result);

    assertTrue(usual.contains("<testsuites name=\"paritylint\" tests=\"4\" failures=\"2\""), usual);
    assertTrue(usual.contains("<skipped>a note\n"), usual);
    assertTrue(strict.contains("tests=\"4\" failures=\"3\""), strict);
    assertTrue(lenient.contains("tests=\"4\" failures=\"1\""), lenient);
  }

  @Test
  void the_waived_are_skipped_tests() {
    LintResult found = Shop.result();
    String out =
        new JunitReport("", Severity.WARNING)
            .print(
                new LintResult(
                    found.landscape(), List.of(), List.of(Shop.notApplied()), found.summary()));

    assertTrue(out.contains("tests=\"2\" failures=\"0\""), out);
    assertTrue(out.contains("<skipped>waived: "), out);
  }

  @Test
  void the_first_test_tells_how_much_was_compared() {
    String out = new JunitReport("", Severity.WARNING).print(Shop.result());

    assertTrue(
        out.contains("<system-out>no findings in 2 environments: 4 settings compared, 2 unknown,"),
        out);
  }

  @Test
  void alike_findings_are_tests_with_different_names() {
    String out =
        new JunitReport("", Severity.WARNING).print(Shop.result(Shop.note(1), Shop.note(1)));

    assertTrue(out.contains("NOTE_1 is missing in production\""), out);
    assertTrue(out.contains("NOTE_1 is missing in production-2\""), out);
  }
}
