package dev.paritylint.rules.timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.lint.Finding;
import dev.paritylint.rules.Lint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepAliveRuleTest {
  private static final String AMAZON =
      """
      resource "aws_lb" "api" {
        load_balancer_type = "%s"
        %s
      }

      resource "aws_lb_listener" "api" {
        load_balancer_arn = aws_lb.api.arn

        default_action {
          type             = "forward"
          target_group_arn = aws_lb_target_group.api.arn
        }
      }

      resource "aws_lb_target_group" "api" {
        name = "api"
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          TYPE        | IDLE               | KEEP-ALIVE                   | FINDING
          application |                    | KEEP_ALIVE_TIMEOUT_MS=5000   | warning
          application |                    | KEEP_ALIVE_TIMEOUT=5000      | warning
          application |                    | KEEP_ALIVE_TIMEOUT=5         | warning
          application |                    | KEEP_ALIVE_TIMEOUT=60        | warning
          application |                    | KEEP_ALIVE_TIMEOUT=61        |
          application |                    | KEEP_ALIVE_TIMEOUT_MS=65000  |
          application | idle_timeout = 120 | KEEP_ALIVE_TIMEOUT=65        | warning
          application | idle_timeout = 30  | KEEP_ALIVE_TIMEOUT=65        |
          application |                    | KEEP_ALIVE_TIMEOUT=0         |
          application |                    | KEEP_ALIVE_TIMEOUT=${X}      |
          application |                    | REQUEST_TIMEOUT=5            |
          application |                    | KEEP_ALIVE_INTERVAL=5        |
          network     |                    | KEEP_ALIVE_TIMEOUT=5         |
          """)
  void the_service_must_not_be_the_first_to_close(
      String type, @Nullable String idle, String variable, @Nullable String severity) {
    List<Finding> findings =
        Lint.of(
            "timeout/keep-alive",
            Map.of(
                "terraform/production/main.tf",
                AMAZON.formatted(type, idle == null ? "" : idle),
                "config/api.production.env",
                variable + "\n"));

    assertEquals(
        severity == null ? List.of() : List.of(severity),
        findings.stream().map(finding -> finding.severity().label()).toList());
  }
}
