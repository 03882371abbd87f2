package dev.paritylint.rules.timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.lint.Finding;
import dev.paritylint.rules.Lint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutOfRangeRuleTest {
  private static final String RULE = "timeout/out-of-range";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          RESOURCE                             | BODY                                                          | SEVERITY | HELP
          google_cloud_run_v2_service          | template { timeout = "86400s" }                               | error    | set it to 3600 s, and let clients of WebSockets reconnect before that
          google_cloud_run_v2_service          | template { timeout = "3600s" }                                |          |
          google_cloud_run_v2_service          | template { timeout = "3601s" }                                | error    | set it to 3600 s, and let clients of WebSockets reconnect before that
          google_cloud_run_v2_service          | template { timeout = var.unknown }                            |          |
          google_cloud_run_v2_service          | template { }                                                  |          |
          google_cloud_run_service             | template { spec { timeout_seconds = 86400 } }                 | error    | set it to 3600 s, and let clients of WebSockets reconnect before that
          google_cloud_run_service             | template { spec { timeout_seconds = 0 } }                     | note     | set it to 1 s
          google_compute_target_https_proxy    | http_keep_alive_timeout_sec = 3600                            | error    | set it to 1200 s
          google_compute_target_https_proxy    | http_keep_alive_timeout_sec = 4                               | error    | set it to 5 s
          google_compute_backend_service       | affinity_cookie_ttl_sec = 1209601                             | error    | set it to 1209600 s
          google_compute_backend_service       | affinity_cookie_ttl_sec = 1209600                             | note     | set it to 86400 s
          google_compute_backend_service       | affinity_cookie_ttl_sec = 86400                               |          |
          google_compute_backend_service       | timeout_sec = 100000                                          | note     | set it to 86400 s, and let clients of WebSockets reconnect before that
          aws_lb                               | idle_timeout = 4001                                           | error    | set it to 4000 s
          aws_lb                               | idle_timeout = 4000                                           |          |
          aws_lb                               | client_keep_alive = 30                                        | error    | set it to 60 s
          aws_lambda_function                  | timeout = 1000                                                | error    | set it to 900 s
          aws_apigatewayv2_integration         | timeout_milliseconds = 60000                                  | error    | set it to 30 s
          aws_api_gateway_integration          | timeout_milliseconds = 60000                                  | note     | set it to 29 s
          azurerm_lb_rule                      | idle_timeout_in_minutes = 101                                 | error    | set it to 6000 s
          azurerm_cdn_frontdoor_profile        | response_timeout_seconds = 10                                 | error    | set it to 16 s
          """)
  void what_the_platform_does_not_take_is_told_with_the_nearest_that_it_does(
      String resource, String body, @Nullable String severity, @Nullable String help) {
    String root =
        "resource \"%s\" \"api\" {\n%s\n}\n"
            .formatted(resource, body.replace("{ ", "{\n").replace(" }", "\n}"));

    List<Finding> findings = Lint.of(RULE, Map.of("terraform/staging/main.tf", root));

    assertEquals(
        severity == null ? List.of() : List.of(severity + " " + help),
        findings.stream().map(each -> each.severity().label() + " " + each.help()).toList());
  }

  @Test
  void the_message_names_value_range_platform_and_environment() {
    Map<String, String> files = Map.of("terraform/staging/main.tf", service("\"86400s\""));

    assertEquals(
        List.of(
            "gcp.cloud_run.timeout of api is 86400 s in staging,"
                + " and the Cloud Run service takes 1 to 3600 s"),
        Lint.of(RULE, files).stream().map(Finding::message).toList());
  }

  @Test
  void one_variable_in_two_services_is_one_cause() {
    String root =
        """
        variable "timeout" {
          default = "7200s"
        }
        """
            + service("var.timeout")
            + service("var.timeout").replace("\"api\"", "\"web\"");

    List<Finding> findings = Lint.of(RULE, Map.of("terraform/staging/main.tf", root));

    assertEquals(1, findings.size());
    assertEquals(List.of("staging has 7200 s"), labels(findings.get(0)));
  }

  @Test
  void one_default_in_two_environments_is_one_cause() {
    Map<String, String> files =
        Map.of(
            "modules/api/main.tf", service("\"7200s\""),
            "terraform/staging/main.tf", "module \"api\" {\n  source = \"../../modules/api\"\n}\n",
            "terraform/production/main.tf",
                "module \"api\" {\n  source = \"../../modules/api\"\n}\n");

    List<Finding> findings = Lint.of(RULE, files);

    assertEquals(
        List.of(List.of("production", "staging")),
        findings.stream().map(Finding::environments).toList());
  }

  @Test
  void a_flag_in_a_script_has_the_same_range() {
    String script =
        """
        SERVICES = {
            "staging": [
                ServiceConfig(name="backend", timeout=86400, environment_vars={"LOG": "json"}),
            ],
            "production": [
                ServiceConfig(name="backend", timeout=3600, environment_vars={"LOG": "json"}),
            ],
        }
        subprocess.run(["gcloud", "run", "deploy"])
        """;

    assertEquals(
        List.of("error scripts/deploy.py:3"),
        Lint.of(RULE, Map.of("scripts/deploy.py", script)).stream().map(Lint::line).toList());
  }

  @Test
  void a_variable_of_the_program_has_no_range() {
    String compose =
        """
        services:
          api:
            environment:
              REQUEST_TIMEOUT: "864000"
        """;

    assertEquals(List.of(), Lint.of(RULE, Map.of("docker-compose.staging.yml", compose)));
  }

  @Test
  void what_is_refused_anyway_is_not_out_of_range_too() {
    String root =
        """
        resource "google_compute_region_network_endpoint_group" "api" {
          name                  = "api"
          network_endpoint_type = "SERVERLESS"
          cloud_run {
            service = "api"
          }
        }
        resource "google_compute_backend_service" "api" {
          load_balancing_scheme = "EXTERNAL_MANAGED"
          timeout_sec           = 100000
          backend {
            group = google_compute_region_network_endpoint_group.api.id
          }
        }
        """;

    assertEquals(
        List.of("timeout/not-applied"),
        Lint.of(Map.of("terraform/staging/main.tf", root)).stream()
            .map(finding -> finding.rule().id())
            .toList());
  }

  private static String service(String timeout) {
    return """
        resource "google_cloud_run_v2_service" "api" {
          name = "api"
          template {
            timeout = %s
          }
        }
        """
        .formatted(timeout);
  }

  private static List<String> labels(Finding finding) {
    return finding.related().stream().map(place -> place.label()).toList();
  }
}
