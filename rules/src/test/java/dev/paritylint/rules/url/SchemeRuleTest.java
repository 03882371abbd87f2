package dev.paritylint.rules.url;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.lint.Finding;
import dev.paritylint.rules.Lint;
import dev.paritylint.rules.Repository;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          PLAIN                                                     | BESIDE IT                        | FOUND
          WS_URL=ws://api.staging.acme.com                          | https://api.staging.acme.com     | true
          WS_URL=ws://api.staging.acme.com:80/ws                    | https://api.staging.acme.com:443 | true
          API_URL=http://api.staging.acme.com                       | wss://api.staging.acme.com/ws    | true
          ALLOWED_ORIGINS=http://api.staging.acme.com               | https://api.staging.acme.com     | true
          # another host, or another listener
          WS_URL=ws://ws.staging.acme.com                           | https://api.staging.acme.com     | false
          API_URL=http://api.staging.acme.com:8080                  | https://api.staging.acme.com     | false
          API_URL=http://api.staging.acme.com                       | https://api.staging.acme.com:8443 | false
          # both, side by side
          ALLOWED_ORIGINS=http://a.acme.com,https://a.acme.com      | https://a.acme.com               | false
          # said on purpose
          HEALTH_CHECK_URL=http://api.staging.acme.com/health       | https://api.staging.acme.com     | false
          INSECURE_API_URL=http://api.staging.acme.com              | https://api.staging.acme.com     | false
          HTTP_URL=http://api.staging.acme.com                      | https://api.staging.acme.com     | false
          # no public name
          API_URL=http://api.shop.svc.cluster.local                 | https://api.shop.svc.cluster.local | false
          API_URL=http://api.shop.svc                               | https://api.shop.svc             | false
          API_URL=http://metrics.acme.internal                      | https://metrics.acme.internal    | false
          API_URL=http://printer.local                              | https://printer.local            | false
          API_URL=http://api                                        | https://api                      | false
          API_URL=http://localhost                                  | https://localhost                | false
          API_URL=http://10.0.0.7                                   | https://10.0.0.7                 | false
          # a name that looks like an address
          SOAP_NAMESPACE_URI=http://api.staging.acme.com/v1         | https://api.staging.acme.com     | false
          TYPE_URI=http://www.w3.org/2001/XMLSchema                 | https://www.w3.org               | false
          """)
  void the_environments_own_tls_is_an_error(String plain, String beside, boolean found) {
    String[] variable = plain.split("=", 2);
    Repository repository =
        new Repository()
            .with("staging", variable[0], variable[1])
            .with("staging", "BESIDE_URL", beside);

    assertEquals(found ? List.of("error url/scheme staging") : List.of(), repository.findings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          DEVELOPMENT                  | STAGING                         | PRODUCTION                  | FINDING
                                       | http://metrics.staging.acme.com | https://metrics.acme.com    | warning url/scheme staging
                                       | http://metrics.acme.com         | https://metrics.acme.com    | warning url/scheme staging
                                       | https://metrics.staging.acme.com | http://metrics.acme.com    | warning url/scheme production
          http://metrics.dev.acme.com  |                                 | https://metrics.acme.com    | note url/scheme development
                                       | http://metrics.staging.acme.com | http://metrics.acme.com     |
          # somebody else's host is compared as any setting
                                       | http://metrics.one.com          | https://metrics.two.com     | warning url/parity production+staging
          # one for, one against
          http://m.dev.acme.com        | https://m.staging.acme.com      | http://m.acme.com           | warning url/parity production+staging
          """)
  void what_the_others_do_is_a_warning(
      @Nullable String development,
      @Nullable String staging,
      String production,
      @Nullable String finding) {
    Repository repository = new Repository().with("production", "REPORT_URL", production);
    if (development != null) {
      repository.with("dev", "REPORT_URL", development);
    }
    if (staging != null) {
      repository.with("staging", "REPORT_URL", staging);
    }

    String first =
        repository.findings().stream().filter(each -> each.contains("url/")).findFirst().orElse("");

    assertEquals(finding == null ? "" : finding, first);
  }

  @Test
  void one_address_in_three_variables_is_one_cause() {
    Repository repository =
        new Repository()
            .with("staging", "API_URL", "http://api.staging.acme.com")
            .with("staging", "CART_URL", "http://api.staging.acme.com/cart")
            .with("staging", "SHOP_URL", "http://api.staging.acme.com/shop")
            .with("staging", "LOGIN_URL", "https://api.staging.acme.com/login");

    assertEquals(List.of("error url/scheme staging"), repository.findings());
  }

  @Test
  void a_local_environment_may_do_as_it_likes() {
    Repository repository =
        new Repository()
            .with("local", "API_URL", "http://api.acme.com")
            .with("local", "LOGIN_URL", "https://api.acme.com/login");

    assertEquals(List.of(), repository.findings());
  }

  @ParameterizedTest
  @CsvSource({"https, true", "http, false"})
  void a_load_balancers_proxy_shows_whether_its_hosts_have_tls(String proxy, boolean found) {
    String root =
        """
        resource "google_cloud_run_v2_service" "api" {
          name = "api"
          template {
            containers {
              env {
                name  = "PUBLIC_API_URL"
                value = "http://api.staging.acme.com"
              }
            }
          }
        }
        resource "google_compute_region_network_endpoint_group" "api" {
          name                  = "api"
          network_endpoint_type = "SERVERLESS"
          cloud_run {
            service = google_cloud_run_v2_service.api.name
          }
        }
        resource "google_compute_backend_service" "api" {
          name = "api"
          backend {
            group = google_compute_region_network_endpoint_group.api.id
          }
        }
        resource "google_compute_url_map" "main" {
          name = "main"
          host_rule {
            hosts        = ["api.staging.acme.com"]
            path_matcher = "api"
          }
          path_matcher {
            name            = "api"
            default_service = google_compute_backend_service.api.id
          }
        }
        resource "google_compute_target_%s_proxy" "main" {
          name    = "main"
          url_map = google_compute_url_map.main.id
        }
        """
            .formatted(proxy);

    List<Finding> findings = Lint.of("url/scheme", Map.of("terraform/staging/main.tf", root));

    assertEquals(
        found
            ? List.of(
                "PUBLIC_API_URL of api is http://api.staging.acme.com in staging,"
                    + " where target proxy main serves that host over TLS")
            : List.of(),
        findings.stream().map(Finding::message).toList());
  }

  @ParameterizedTest
  @CsvSource({"HTTPS, true", "HTTP, false"})
  void a_listener_shows_whether_its_hosts_have_tls(String protocol, boolean found) {
    String root =
        """
        resource "aws_lb" "main" {
          load_balancer_type = "application"
        }
        resource "aws_lb_listener" "main" {
          load_balancer_arn = aws_lb.main.arn
          protocol          = "%s"
        }
        resource "aws_lb_listener_rule" "api" {
          listener_arn = aws_lb_listener.main.arn
          action {
            type             = "forward"
            target_group_arn = aws_lb_target_group.api.arn
          }
          condition {
            host_header {
              values = ["api.staging.acme.com"]
            }
          }
        }
        resource "aws_lb_target_group" "api" {
          name = "api"
        }
        resource "aws_lambda_function" "mailer" {
          function_name = "mailer"
          environment {
            variables = {
              API_URL = "http://api.staging.acme.com"
            }
          }
        }
        """
            .formatted(protocol);

    assertEquals(
        found ? List.of("error terraform/staging/main.tf:27") : List.of(),
        Lint.of("url/scheme", Map.of("terraform/staging/main.tf", root)).stream()
            .map(Lint::line)
            .toList());
  }
}
