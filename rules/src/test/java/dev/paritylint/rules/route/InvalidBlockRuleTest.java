package dev.paritylint.rules.route;

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

class InvalidBlockRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          TYPE                           | INSIDE A PATH RULE                                        | FINDING
          google_compute_url_map         | route_action { request_header_transformations { } }       | error
          google_compute_url_map         | route_action { request_headers_to_add { } }               | warning
          google_compute_url_map         | route_action { header_action { } }                        | warning
          google_compute_url_map         | header_action { }                                         | warning
          google_compute_url_map         | session_affinity = "NONE"                                 | warning
          google_compute_url_map         | route_action { max_stream_duration { seconds = 1 } }      |
          google_compute_region_url_map  | route_action { max_stream_duration { seconds = 1 } }      | warning
          google_compute_url_map         | route_action { cors_policy { anything = 1 } }             |
          google_compute_backend_service | route_action { header_action { } }                        |
          """)
  void a_child_that_its_parent_does_not_have(String type, String child, @Nullable String severity) {
    String root =
        """
        resource "%s" "lb" {
          name = "lb"
          path_matcher {
            name = "all"
            path_rule {
              paths = ["/ws"]
              %s
            }
          }
        }
        """
            .formatted(type, child.replace("{ ", "{\n").replace(" }", "\n}"));

    List<Finding> findings = lint(Map.of("terraform/staging/main.tf", root));

    assertEquals(
        severity == null ? List.of() : List.of(severity + " route/invalid-block"),
        findings.stream()
            .map(finding -> finding.severity().label() + " " + finding.rule().id())
            .toList());
  }

  @Test
  void one_name_in_several_rules_of_one_file_is_one_cause() {
    String rule =
        """
            path_rule {
              paths = ["/%s"]
              route_action {
                request_header_transformations {
                }
              }
            }
        """;
    String root =
        "resource \"google_compute_url_map\" \"lb\" {\n  path_matcher {\n    name = \"all\"\n"
            + rule.formatted("ws")
            + rule.formatted("socket")
            + "  }\n}\n";

    List<Finding> findings = lint(Map.of("terraform/staging/main.tf", root));

    assertEquals(
        List.of(
            "lb has request_header_transformations in staging, but no release of the provider has"
                + " a block or attribute named request_header_transformations"),
        findings.stream().map(Finding::message).toList());
    assertEquals(1, findings.get(0).related().size());
  }

  @Test
  void a_root_that_two_environments_share_is_one_cause() {
    String root =
        """
        variable "name" {
        }
        resource "google_compute_url_map" "lb" {
          name = var.name
          request_header_transformations {
          }
        }
        """;

    List<Finding> findings =
        lint(
            Map.of(
                "terraform/main.tf",
                root,
                "terraform/staging.tfvars",
                "name = \"lb\"\n",
                "terraform/production.tfvars",
                "name = \"lb\"\n"));

    assertEquals(
        List.of(List.of("production", "staging")),
        findings.stream()
            .filter(finding -> finding.rule().id().equals("route/invalid-block"))
            .map(Finding::environments)
            .toList());
  }

  private static List<Finding> lint(Map<String, String> files) {
    return new Linter(Rules.byDefault()).lint(Assembly.assemble(new MemoryTree(files))).findings();
  }
}
