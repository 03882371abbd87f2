package dev.paritylint.rules.url;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.lint.Finding;
import dev.paritylint.rules.Lint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnroutedRuleTest {
  private static final String RULE = "url/unrouted";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          SERVED HOSTS                                   | VARIABLE     | URL                                   | SEVERITY
          ["api.staging.acme.com"]                       | API_URL      | https://api.staging.acme.com          |
          # a slip of the pen
          ["api.staging.acme.com"]                       | API_URL      | https://api-staging.acme.com          | warning
          ["api.staging.acme.com"]                       | API_URL      | https://api.stagin.acme.com           | warning
          ["checkout.staging.acme.com"]                  | API_URL      | https://chekout.staging.acme.com      | warning
          # short names and numbers differ on purpose
          ["api.staging.acme.com"]                       | APP_URL      | https://app.staging.acme.com          | note
          ["shard1.staging.acme.com"]                    | APP_URL      | https://shard2.staging.acme.com       | note
          # a neighbor, and strangers
          ["api.staging.acme.com"]                       | AUTH_URL     | https://auth.staging.acme.com         | note
          ["api.staging.acme.com"]                       | PAY_URL      | https://api.payments.com              |
          ["shop-abc.a.run.app"]                         | PAY_URL      | https://other-abc.a.run.app           |
          ["acme.co.uk"]                                 | PAY_URL      | https://other.co.uk                   |
          # what takes every host, or may
          ["*.staging.acme.com"]                         | API_URL      | https://apo.staging.acme.com          |
          ["*"]                                          | API_URL      | https://api-staging.acme.com          |
          ["api.staging.acme.com", var.other]            | API_URL      | https://api-staging.acme.com          |
          [var.other]                                    | API_URL      | https://api-staging.acme.com          |
          # not where to go
          ["app.staging.acme.com"]                       | CORS_ORIGINS | https://app-staging.acme.com          |
          # not by browsers, and not by name
          ["api.staging.acme.com"]                       | DB_URL       | postgres://api-staging.acme.com       |
          ["api.staging.acme.com"]                       | API_URL      | http://10.0.0.7                       |
          ["api.staging.acme.com"]                       | API_URL      | http://backend:8000                   |
          """)
  void only_a_host_that_should_be_served_is_missed(
      String hosts, String variable, String url, @Nullable String severity) {
    Map<String, String> files =
        Map.of("terraform/staging/main.tf", listener(hosts) + function(variable, url));

    assertEquals(
        severity == null ? List.of() : List.of(severity),
        Lint.of(RULE, files).stream().map(finding -> finding.severity().label()).toList());
  }

  @Test
  void the_host_that_is_meant_is_offered() {
    Finding finding =
        Lint.of(
                RULE,
                Map.of(
                    "terraform/staging/main.tf",
                    listener("[\"api.staging.acme.com\"]")
                        + function("API_URL", "https://api-staging.acme.com")))
            .get(0);

    assertEquals(
        "API_URL of mailer is https://api-staging.acme.com in staging, a host that no host rule"
            + " there serves; listener main serves api.staging.acme.com, which is nearly the same",
        finding.message());
    assertEquals("use api.staging.acme.com", finding.help());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          STAGING SERVES        | STAGING'S URL                  | PRODUCTION SERVES | SEVERITY
          app.staging.acme.com  | https://auth.staging.acme.com  | auth.acme.com     | warning
          auth.staging.acme.com | https://auth.staging.acme.com  | auth.acme.com     |
          # it uses production's
          app.staging.acme.com  | https://auth.acme.com          | auth.acme.com     |
          """)
  void a_host_that_the_other_environment_serves_is_missed_here(
      String served, String url, String production, @Nullable String severity) {
    Map<String, String> files =
        Map.of(
            "terraform/staging/main.tf",
            listener("[\"" + served + "\"]") + function("AUTH_URL", url),
            "terraform/production/main.tf",
            listener("[\"" + production + "\"]") + function("AUTH_URL", "https://" + production));

    assertEquals(
        severity == null ? List.of() : List.of(severity),
        Lint.of(RULE, files).stream().map(finding -> finding.severity().label()).toList());
  }

  @ParameterizedTest
  @CsvSource({"api, 0", "web, 1"})
  void a_default_that_leads_to_the_same_service_serves_it_all_the_same(String other, int count) {
    String fallback =
        """
        resource "aws_lb_listener" "default" {
          load_balancer_arn = aws_lb.main.arn
          default_action {
            target_group_arn = aws_lb_target_group.%s.arn
          }
        }
        resource "aws_lb_target_group" "web" {
          name = "web"
        }
        """
            .formatted(other);

    assertEquals(
        count,
        Lint.of(
                RULE,
                Map.of(
                    "terraform/staging/main.tf",
                    listener("[\"api.staging.acme.com\"]")
                        + fallback
                        + function("API_URL", "https://api-staging.acme.com")))
            .size());
  }

  @Test
  void an_environment_that_could_not_be_read_in_full_lacks_nothing() {
    Map<String, String> files = new HashMap<>();
    files.put(
        "terraform/staging/main.tf",
        listener("[\"api.staging.acme.com\"]")
            + function("API_URL", "https://api-staging.acme.com"));
    files.put("terraform/staging/broken.tf", "resource \"x\" {{{\n");

    assertEquals(List.of(), Lint.of(RULE, files));
  }

  @Test
  void one_host_in_two_variables_is_one_cause() {
    String url = "https://api-staging.acme.com";
    String root =
        listener("[\"api.staging.acme.com\"]")
            + function("API_URL", url)
            + function("CART_URL", url + "/cart").replace("mailer", "printer");

    List<Finding> findings = Lint.of(RULE, Map.of("terraform/staging/main.tf", root));

    assertEquals(1, findings.size());
    assertEquals(1, findings.get(0).related().size());
  }

  private static String listener(String hosts) {
    return """
        resource "aws_lb" "main" {
          load_balancer_type = "application"
        }
        resource "aws_lb_listener" "main" {
          load_balancer_arn = aws_lb.main.arn
        }
        resource "aws_lb_listener_rule" "api" {
          listener_arn = aws_lb_listener.main.arn
          action {
            target_group_arn = aws_lb_target_group.api.arn
          }
          condition {
            host_header {
              values = %s
            }
          }
        }
        resource "aws_lb_target_group" "api" {
          name = "api"
        }
        variable "other" {
        }
        """
        .formatted(hosts);
  }

  private static String function(String variable, String url) {
    return """
        resource "aws_lambda_function" "mailer" {
          function_name = "mailer"
          environment {
            variables = {
              %s = "%s"
            }
          }
        }
        """
        .formatted(variable, url);
  }
}
