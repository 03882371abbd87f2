package dev.paritylint.rules.timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.rules.Repository;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          VARIABLE           | STAGING | PRODUCTION | RULE
          REQUEST_TIMEOUT    | 30      | 30000      | timeout/unit
          REQUEST_TIMEOUT    | 30000   | 30         | timeout/unit
          REQUEST_TIMEOUT    | 1.5     | 1500       | timeout/unit
          REQUEST_TIMEOUT    | 30      | 300        | timeout/parity
          REQUEST_TIMEOUT    | 30      | 30         |
          REQUEST_TIMEOUT_MS | 30      | 30000      | timeout/parity
          REQUEST_TIMEOUT    | 0       | 0          |
          RETRIES            | 1       | 1000       |
          """)
  void a_thousandfold_is_another_unit(
      String variable, String staging, String production, @Nullable String rule) {
    Repository repository =
        new Repository()
            .with("staging", variable, staging)
            .with("production", variable, production);

    assertEquals(
        rule == null ? List.of() : List.of("warning " + rule + " production+staging"),
        repository.findings());
  }
}
