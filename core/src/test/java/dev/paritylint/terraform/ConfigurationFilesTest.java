package dev.paritylint.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.source.MemoryTree;
import dev.paritylint.source.Problem;
import dev.paritylint.terraform.EvaluatedRoot.Content;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import dev.paritylint.terraform.TerraformValue.Unknown;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which files of a folder are read, and that JSON says the same as the native syntax. */
class ConfigurationFilesTest {
  private static EvaluatedRoot evaluate(Map<String, String> files) {
    return TerraformEvaluator.evaluate(new MemoryTree(files), "", List.of());
  }

  private static String resource(String name) {
    return "resource \"r\" \"" + name + "\" {}\n";
  }

  private static String jsonResource(String name) {
    return "{\"resource\": {\"r\": {\"" + name + "\": {}}}}";
  }

  private static List<String> addresses(EvaluatedRoot root) {
    return root.resources().stream().map(Resource::name).sorted().toList();
  }

  private static String print(Content content) {
    Map<String, String> attributes = new TreeMap<>();
    content.attributes().forEach((name, traced) -> attributes.put(name, print(traced.value())));
    return attributes
        + content.blocks().stream()
            .map(block -> " " + block.type() + print(block.content()))
            .sorted()
            .collect(Collectors.joining());
  }

  private static String print(TerraformValue value) {
    return value instanceof Unknown unknown ? unknown.reason() : JsonText.of(value, new Budget());
  }

  private static List<String> print(EvaluatedRoot root) {
    assertEquals(List.of(), root.problems());
    return root.resources().stream()
        .map(resource -> resource.address() + " " + print(resource.content()))
        .sorted()
        .toList();
  }

  @Test
  void the_files_of_opentofu_stand_in_for_those_of_the_same_name_and_syntax() {
    EvaluatedRoot root =
        evaluate(
            Map.of(
                "a.tf", resource("replaced"),
                "a.tofu", resource("a"),
                "b.tf.json", jsonResource("replaced"),
                "b.tofu.json", jsonResource("b"),
                "c.tf.json", jsonResource("c_json"),
                "c.tofu", resource("c_native"),
                "d.tf", resource("d"),
                "e.tofu", resource("e"),
                ".f.tf", resource("hidden"),
                "g.tf.jsonx", resource("other")));
    assertEquals(List.of("a", "b", "c_json", "c_native", "d", "e"), addresses(root));
  }

  @Test
  void override_files_may_be_of_either_syntax() {
    EvaluatedRoot root =
        evaluate(
            Map.of(
                "a.tf",
                "resource \"r\" \"x\" {\n  v = 1\n  w = 1\n}\n",
                "a_override.tf.json",
                "{\"resource\": {\"r\": {\"x\": {\"v\": 2}}}}",
                "override.tofu",
                "resource \"r\" \"x\" {\n  w = 3\n}\n"));
    assertEquals(List.of("r.x {v=2, w=3}"), print(root));
  }

  @Test
  void json_says_the_same_as_the_native_syntax() {
    String native_ =
        """
        variable "timeout" {
          type    = object({ backend = number, drain = optional(number, 5) })
          default = { backend = "30" }
        }
        locals {
          zones = toset(["a", "b"])
        }
        resource "google_compute_backend_service" "api" {
          for_each    = local.zones
          name        = "api-${each.key}"
          timeout_sec = var.timeout.backend
          labels      = { "team" = "shop", drain = var.timeout.drain }
          custom_request_headers = ["Host: ${upper("x")}"]
          log_config {
            enable = true
          }
          dynamic "backend" {
            for_each = [1, 2]
            iterator = it
            content {
              max_utilization = it.value / 10
            }
          }
          lifecycle {
            ignore_changes = [labels]
          }
        }
        module "m" {
          source = "./m"
          given  = 2
        }
        """;
    String json =
        """
        {
          "//": "the same",
          "variable": {"timeout": {
            "type": "object({ backend = number, drain = optional(number, 5) })",
            "default": {"backend": "30"}}},
          "locals": {"zones": "${toset([\\"a\\", \\"b\\"])}"},
          "resource": [{"google_compute_backend_service": {"api": {
            "for_each": "${local.zones}",
            "name": "api-${each.key}",
            "timeout_sec": "${var.timeout.backend}",
            "labels": {"team": "shop", "drain": "${var.timeout.drain}"},
            "custom_request_headers": ["Host: ${upper(\\"x\\")}"],
            "log_config": {"enable": true},
            "dynamic": {"backend": {
              "for_each": [1, 2],
              "iterator": "it",
              "content": {"max_utilization": "${it.value / 10}"}}},
            "lifecycle": [{"ignore_changes": ["labels"]}]}}}],
          "module": {"m": {"source": "./m", "given": 2}}
        }
        """;
    String module = "variable \"given\" {}\nresource \"r\" \"x\" {\n  v = var.given + 1\n}\n";
    List<String> expected = print(evaluate(Map.of("main.tf", native_, "m/main.tf", module)));
    assertEquals(3, expected.size());
    assertEquals(expected, print(evaluate(Map.of("main.tf.json", json, "m/main.tf", module))));
  }

  @Test
  void a_broken_json_file_is_reported_at_its_place_and_the_rest_is_read() {
    EvaluatedRoot root =
        evaluate(
            Map.of(
                "a.tf.json",
                "{\"resource\": {\"r\": {\n\"x\": {\"v\": 1 2},\n\"y\": {\"v\": \"${1 +}\"},\n"
                    + "\"z\": {\"v\": 3}}}}"));
    assertEquals(
        List.of("a.tf.json:2:14", "a.tf.json:3:18"),
        root.problems().stream().map(Problem::at).map(Objects::toString).toList());
    assertEquals(List.of("x", "y", "z"), addresses(root));
  }
}
