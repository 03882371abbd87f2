package dev.paritylint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.cli.report.Shop;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.LintResult;
import dev.paritylint.lint.Severity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          FILE                             | WHY
          terraform/staging/main.tf        | it holds the primary place
          terraform/production/main.tf     | it holds a related place
          terraform/staging/staging.tfvars | the chain of the value passes it
          """)
  void a_file_selects_each_finding_that_touches_it(String file, String why) {
    assertTrue(selecting(file).test(Shop.notApplied()), why);
  }

  @Test
  void another_file_does_not() {
    assertFalse(selecting("docker-compose.staging.yml").test(Shop.notApplied()));
  }

  @Test
  void an_environment_selects_its_findings_and_those_of_none() {
    Selection production = new Selection(Set.of(), Set.of("production"));
    Finding staging = Shop.notApplied();
    assertFalse(production.test(staging));
    assertTrue(new Selection(Set.of(), Set.of("staging")).test(staging));
    Finding broken =
        new Finding(
            staging.rule(),
            Severity.ERROR,
            List.of(),
            "",
            "",
            "cannot be read",
            staging.place(),
            List.of(),
            "");
    assertTrue(production.test(broken));
  }

  @Test
  void a_narrowed_result_counts_its_own_findings_and_leaves_the_rest() {
    LintResult all = Shop.result(Shop.notApplied(), Shop.passwordParity(), Shop.note(1));
    LintResult some = all.only(selecting("docker-compose.staging.yml"));
    assertEquals(List.of(Shop.passwordParity(), Shop.note(1)), some.findings());
    assertEquals(0, some.summary().errors());
    assertEquals(1, some.summary().warnings());
    assertEquals(1, some.summary().notes());
    assertEquals(all.summary().compared(), some.summary().compared());
  }

  private static Selection selecting(String file) {
    return new Selection(Set.of(file), Set.of());
  }
}
