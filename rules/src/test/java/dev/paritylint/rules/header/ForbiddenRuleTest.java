package dev.paritylint.rules.header;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.lint.Finding;
import dev.paritylint.project.Assembly;
import dev.paritylint.source.MemoryTree;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForbiddenRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          SCHEME             | HEADERS                                      | FINDING
          EXTERNAL           | "Upgrade: websocket"                         | error remove Upgrade
          EXTERNAL           | "Upgrade: websocket", "connection: upgrade"  | error remove Upgrade and connection
          EXTERNAL           | "X-Goog-Thing: 1"                            | error remove X-Goog-Thing
          EXTERNAL           | "X-Name: 1", "X-Googol: 1"                   |
          EXTERNAL           | "TE: trailers", "X-User-IP: 1"               | error remove TE + error remove X-User-IP
          EXTERNAL_MANAGED   | "Connection: upgrade", "Upgrade: websocket"  | warning remove Connection and Upgrade
          EXTERNAL_MANAGED   | "X-Goog-Thing: 1"                            | note remove X-Goog-Thing
          EXTERNAL_MANAGED   | "authority: a"                               | error remove authority
          EXTERNAL_MANAGED   | "Connection: upgrade", "Keep-Alive: 5"       | warning remove Connection + note remove Keep-Alive
          INTERNAL_MANAGED   | "Upgrade: websocket"                         |
          """)
  void what_a_backend_service_may_not_set(String scheme, String headers, @Nullable String finding) {
    String root =
        """
        resource "google_compute_backend_service" "api" {
          name                   = "api"
          load_balancing_scheme  = "%s"
          custom_request_headers = [%s]
        }
        """
            .formatted(scheme, headers);

    assertEquals(finding == null ? "" : finding, outline(lint(root)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          MAP                            | HEADER       | FINDING
          google_compute_url_map         | Upgrade      | warning remove Upgrade
          google_compute_url_map         | X-Amz-Thing  | note remove X-Amz-Thing
          google_compute_url_map         | Host         |
          google_compute_region_url_map  | Host         | error remove Host
          google_compute_region_url_map  | X-Google-It  | error remove X-Google-It
          google_compute_region_url_map  | Connection   | warning remove Connection
          google_compute_region_url_map  | X-Name       |
          """)
  void what_a_url_map_may_not_set(String type, String header, @Nullable String finding) {
    String root =
        """
        resource "%s" "lb" {
          name = "lb"
          header_action {
            request_headers_to_add {
              header_name  = "%s"
              header_value = "1"
              replace      = true
            }
          }
        }
        """
            .formatted(type, header);

    assertEquals(finding == null ? "" : finding, outline(lint(root)));
  }

  @Test
  void headers_of_one_list_are_one_finding_that_shows_them_all() {
    Finding finding =
        lint("""
                resource "google_compute_backend_service" "api" {
                  name                  = "api"
                  load_balancing_scheme = "EXTERNAL_MANAGED"
                  custom_request_headers = [
                    "Connection: upgrade",
                    "X-Name: 1",
                    "Upgrade: websocket",
                  ]
                }
                """)
            .get(0);

    assertEquals(
        "gcp.backend_service.custom_request_headers of api sets Connection and Upgrade in staging,"
            + " but that cannot help, since the load balancer passes a WebSocket upgrade by itself"
            + " and drops such headers otherwise",
        finding.message());
    assertEquals(5, finding.place().at().line());
    assertEquals(List.of(7), finding.related().stream().map(place -> place.at().line()).toList());
  }

  @Test
  void what_stands_in_an_invalid_block_is_not_judged() {
    List<Finding> findings =
        lint(
            """
            resource "google_compute_url_map" "lb" {
              name = "lb"
              path_matcher {
                name = "all"
                path_rule {
                  paths = ["/ws"]
                  route_action {
                    request_header_transformations {
                      request_headers_to_add {
                        header_name  = "Upgrade"
                        header_value = "websocket"
                      }
                    }
                  }
                  header_action {
                    request_headers_to_add {
                      header_name  = "Upgrade"
                      header_value = "websocket"
                    }
                  }
                }
              }
            }
            """);

    assertEquals(List.of(), findings);
  }

  private static List<Finding> lint(String root) {
    return new ForbiddenRule()
        .check(Assembly.assemble(new MemoryTree(Map.of("terraform/staging/main.tf", root))));
  }

  private static String outline(List<Finding> findings) {
    return findings.stream()
        .map(each -> each.severity().label() + " " + each.help().replaceFirst(":.*", ""))
        .collect(Collectors.joining(" + "));
  }
}
