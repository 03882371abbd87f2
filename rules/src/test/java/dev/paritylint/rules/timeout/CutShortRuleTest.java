package dev.paritylint.rules.timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Linter;
import dev.paritylint.project.Assembly;
import dev.paritylint.rules.Rules;
import dev.paritylint.source.MemoryTree;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutShortRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          TIMEOUT            | ASKS                                   | FINDING
          timeout = "3600s"  | WEBSOCKET_CONNECTION_TIMEOUT=86400     | 3600 s
          timeout = "3600s"  | WEBSOCKET_CONNECTION_TIMEOUT=3600      |
          timeout = "3600s"  | WEBSOCKET_CONNECTION_TIMEOUT=24h       | 3600 s
          timeout = "3600s"  | WEBSOCKET_CONNECTION_TIMEOUT_MS=60000  |
          timeout = "60s"    | WS_SESSION_TIMEOUT=300                 | 60 s
          # without a unit, and hardly seconds
          timeout = "3600s"  | WEBSOCKET_CONNECTION_TIMEOUT=3600000   |
          timeout = "3600s"  | WEBSOCKET_CONNECTION_TIMEOUT=86400000  | 3600 s
          timeout = "3600s"  | WEBSOCKET_CONNECTION_TIMEOUT=36000     | 3600 s
          # not set: 300 s by default
                             | WEBSOCKET_CONNECTION_TIMEOUT=3600      | 300 s
          timeout = "60s"    | WEBSOCKET_HEARTBEAT_TIMEOUT=300        |
          timeout = "60s"    | REQUEST_TIMEOUT=300                    |
          timeout = var.none | WEBSOCKET_CONNECTION_TIMEOUT=86400     |
          """)
  void the_limit_that_binds_is_held_against_what_the_service_asks_for(
      @Nullable String timeout, String asks, @Nullable String limit) {
    String[] variable = asks.split("=", 2);
    String root =
        """
        resource "google_cloud_run_v2_service" "api" {
          name = "api"
          template {
            %s
            containers {
              image = "api:1"
              env {
                name  = "%s"
                value = "%s"
              }
            }
          }
        }
        """
            .formatted(timeout == null ? "" : timeout, variable[0], variable[1]);

    List<Finding> findings = lint(Map.of("terraform/staging/main.tf", root));

    assertEquals(limit == null ? 0 : 1, findings.size(), findings.toString());
    if (limit != null) {
      assertEquals("timeout/cut-short", findings.get(0).rule().id());
      assertEquals(
          "Cloud Run service api ends WebSockets of api after "
              + limit
              + " in staging, and "
              + variable[0]
              + " asks for them to last",
          findings.get(0).message().replaceFirst(" to last .*", " to last"));
    }
  }

  @Test
  void what_the_same_environment_asks_for_in_a_script_counts_too() {
    String root =
        """
        resource "google_cloud_run_v2_service" "api" {
          name = "shop-api-staging"
          template {
            timeout = "600s"
          }
        }
        resource "google_cloud_run_v2_service" "web" {
          name = "shop-web-staging"
        }
        """;
    String compose =
        """
        services:
          api:
            environment:
              WEBSOCKET_CONNECTION_TIMEOUT: "3600"
        """;

    List<Finding> findings =
        lint(Map.of("terraform/staging/main.tf", root, "docker-compose.staging.yml", compose));

    assertEquals(
        List.of("raise gcp.cloud_run.timeout to at least 3600 s, or ask for less"),
        findings.stream().map(Finding::help).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          ASKS                          | PINGS                     | RULES
          WEBSOCKET_IDLE_TIMEOUT=600    |                           | timeout/cut-short
          WEBSOCKET_IDLE_TIMEOUT=60     |                           |
          WEBSOCKET_IDLE_TIMEOUT=60000  |                           |
          WEBSOCKET_IDLE_TIMEOUT=600    | WS_PING_INTERVAL=20       |
          WEBSOCKET_IDLE_TIMEOUT=600    | WS_PING_INTERVAL_MS=20000 |
          WEBSOCKET_IDLE_TIMEOUT=600    | WS_PING_INTERVAL=90       | timeout/cut-short
          WEBSOCKET_IDLE_TIMEOUT=600    | WS_PING_INTERVAL=0        | timeout/cut-short
          WEBSOCKET_IDLE_TIMEOUT=600    | WS_PING_INTERVAL=${NONE}  |
          """)
  void pings_keep_a_silent_connection_open_where_they_come_in_time(
      String asks, @Nullable String pings, @Nullable String rule) {
    String root =
        """
        resource "aws_lb" "api" {
          load_balancer_type = "application"
        }
        resource "aws_lb_listener" "api" {
          load_balancer_arn = aws_lb.api.arn
          default_action {
            target_group_arn = aws_lb_target_group.api.arn
          }
        }
        resource "aws_lb_target_group" "api" {
          name = "api"
        }
        """;
    StringBuilder compose = new StringBuilder("services:\n  api:\n    environment:\n");
    for (String variable : pings == null ? List.of(asks) : List.of(asks, pings)) {
      compose.append("      - ").append(variable).append('\n');
    }

    List<Finding> findings =
        lint(
            Map.of(
                "terraform/staging/main.tf",
                root,
                "docker-compose.staging.yml",
                compose.toString()));

    assertEquals(
        rule == null ? List.of() : List.of(rule),
        findings.stream()
            .map(finding -> finding.rule().id())
            .filter(id -> id.startsWith("timeout/"))
            .toList());
  }

  @Test
  void pings_are_told_not_to_lengthen_a_total_limit() {
    String root =
        """
        resource "google_cloud_run_v2_service" "api" {
          name = "api"
          template {
            timeout = "3600s"
            containers {
              env {
                name  = "WEBSOCKET_CONNECTION_TIMEOUT"
                value = "86400"
              }
              env {
                name  = "WEBSOCKET_HEARTBEAT_INTERVAL"
                value = "30"
              }
            }
          }
        }
        """;

    List<Finding> findings = lint(Map.of("terraform/staging/main.tf", root));

    assertEquals(
        List.of("the service asks for 86400 s", "pings do not lengthen this limit"),
        findings.get(0).related().stream().map(place -> place.label()).toList());
    assertEquals(
        "no Cloud Run service allows more than 3600 s: let clients reconnect before that, ask for"
            + " no more in WEBSOCKET_CONNECTION_TIMEOUT; a total limit ends busy connections too,"
            + " so more pings do not help",
        findings.get(0).help());
  }

  private static List<Finding> lint(Map<String, String> files) {
    return new Linter(Rules.byDefault()).lint(Assembly.assemble(new MemoryTree(files))).findings();
  }
}
