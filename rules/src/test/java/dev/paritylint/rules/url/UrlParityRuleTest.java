package dev.paritylint.rules.url;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.rules.Repository;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlParityRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          STAGING                                                      | PRODUCTION                                           | SEVERITY
          https://api.staging.acme.com                                 | https://api.acme.com                                 |
          https://api.staging.acme.com                                 | https://other.acme.net                               |
          https://api.staging.acme.com/                                | https://api.acme.com                                 |
          https://api.staging.acme.com:443                             | https://api.acme.com                                 |
          https://api.staging.acme.com/staging/x                       | https://api.acme.com/production/x                    |
          https://api.staging.acme.com/v1                              | https://api.acme.com/v2                              | note
          https://api.staging.acme.com:8443                            | https://api.acme.com                                 | note
          https://api.staging.acme.com/kJ8s0dPq2LmZx7Rt4VbN6wYc1Hg3Ue5a | https://api.acme.com/Zx9Qw8Er7Ty6Ui5Op4As3Df2Gh1Jk0Lz |
          http://api:8000                                              | http://backend:8000                                  |
          """)
  void the_host_may_differ_and_the_form_may_not(
      String staging, String production, @Nullable String severity) {
    Repository repository =
        new Repository()
            .with("staging", "API_URL", staging)
            .with("production", "API_URL", production);

    assertEquals(
        severity == null ? List.of() : List.of(severity + " url/parity production+staging"),
        repository.findings().stream().filter(line -> line.contains(" url/parity ")).toList());
  }
}
