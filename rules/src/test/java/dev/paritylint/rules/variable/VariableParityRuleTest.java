package dev.paritylint.rules.variable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.rules.Lint;
import dev.paritylint.rules.Repository;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariableParityRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          VARIABLE              | STAGING          | PRODUCTION         | SEVERITY
          PARTNER               | acme             | changeme           | warning
          PARTNER               | acme             | change-me          | warning
          PARTNER               | acme             | CHANGE_ME          | warning
          PARTNER               | acme             | changethis         | warning
          PARTNER               | acme             | change_this        | warning
          PARTNER               | acme             | replaceme          | warning
          PARTNER               | acme             | replace-me         | warning
          PARTNER               | acme             | replacethis        | warning
          PARTNER               | acme             | replace-this       | warning
          PARTNER               | acme             | fixme              | warning
          PARTNER               | acme             | placeholder        | warning
          PARTNER               | acme             | todo               | warning
          PARTNER               | acme             | TBD                | warning
          PARTNER               | acme             | xxx                | warning
          PARTNER               | acme             | your-partner       | warning
          PARTNER               | acme             | <partner>          | warning
          PARTNER               | acme             | a todo list        |
          PARTNER               | changeme         | changeme           |
          PARTNER               | changeme         | acme               |
          PARTNER               | acme             | other              |
          SESSION_TTL           | 30               | 300                | note
          SESSION_TTL           | 30               | 30                 |
          SESSION_TTL           | short            | long               |
          IMPORT_TIMEOUT        | 60s              | 1m                 |
          IMPORT_TIMEOUT        | 60s              | 2m                 | note
          JOB_TIMEOUTS          | 30               | 300                | note
          POOL_IDLE             | 30               | 300                | note
          CACHE_TTL             | 30               | 300                |
          DNS_TTL               | 30               | 300                |
          HEALTH_TIMEOUT        | 30               | 300                |
          HEALTHCHECK_TIMEOUT   | 30               | 300                |
          HEALTHZ_TTL           | 30               | 300                |
          PROBE_TTL             | 30               | 300                |
          LIVENESS_TTL          | 30               | 300                |
          READINESS_TTL         | 30               | 300                |
          IDLE_PERIOD           | 30               | 300                |
          RETENTION_TTL         | 30               | 300                |
          CULL_IDLE             | 30               | 300                |
          CULLING_IDLE          | 30               | 300                |
          IDLE_INTERVAL         | 30               | 300                |
          TIMEOUT_RETRY         | 30               | 300                |
          TIMEOUT_RETRIES       | 30               | 300                |
          TIMEOUT_ATTEMPTS      | 30               | 300                |
          TIMEOUT_COUNT         | 30               | 300                |
          WORKERS               | 2                | 8                  |
          ENABLE_CART           | true             | false              |
          """)
  void only_what_deserves_a_question_is_told(
      String variable, String staging, String production, @Nullable String severity) {
    List<String> told =
        new Repository()
                .with("staging", variable, staging)
                .with("production", variable, production)
                .findings()
                .stream()
                .filter(line -> line.contains(" variable/parity "))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();

    assertEquals(severity == null ? List.of() : List.of(severity), told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          staging         | production      | demo            | told
          a/staging.state | a/prod.state    | a/demo.state    |
          a/staging.state | a/prod.state    | b/demo.state    | the state of demo is kept at b/demo.state, unlike a/prod.state in production and a/staging.state in staging
          admin.stage     | admin.stage     | admin.stage     | the state of demo and production is kept at admin.stage, as that of staging, which it names
          admin           | admin           | admin           |
          """)
  void a_state_is_kept_where_the_others_keep_theirs(
      String staging, String production, String demo, @Nullable String told) {
    Map<String, String> files =
        Map.of(
            "terraform/staging/main.tf", backend(staging),
            "terraform/production/main.tf", backend(production),
            "terraform/demo/main.tf", backend(demo));
    assertEquals(
        told == null ? List.of() : List.of(told),
        Lint.of("variable/parity", files).stream()
            .map(finding -> finding.message().replaceAll(" \\(as [^)]*\\)", ""))
            .toList());
  }

  private static String backend(String key) {
    return """
    terraform {
      backend "s3" {
        bucket = "states"
        key    = "%s"
      }
    }
    resource "aws_lambda_function" "api" {
      function_name = "api"
      timeout       = 30
    }
    """
        .formatted(key);
  }

  @Test
  void a_file_that_waits_to_be_filled_in_all_over_is_a_form() {
    String staging = "PARTNER=acme\nDOMAIN=a.io\nBUCKET=b\nLEDGER=c\n";
    String form = "PARTNER=your-partner\nDOMAIN=your-domain\nBUCKET=changeme\nLEDGER=tbd\n";

    assertEquals(
        1,
        Lint.of("variable/parity", files(staging, form.replace("LEDGER=tbd", "LEDGER=acme")))
            .size());
    assertEquals(List.of(), Lint.of("variable/parity", files(staging, form)));
  }

  private static Map<String, String> files(String staging, String production) {
    return Map.of("config/staging.env", staging, "config/production.env", production);
  }
}
