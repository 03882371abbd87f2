package dev.paritylint.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Hop;
import dev.paritylint.model.Limit.LimitKind;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Reading;
import dev.paritylint.model.Route;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.Secrets;
import dev.paritylint.source.MemoryTree;
import dev.paritylint.source.Problem;
import dev.paritylint.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerraformReaderTest {
  private static final TerraformReader READER =
      new TerraformReader(Catalogue.load(), Secrets.load());
  private static final Deployment STAGING =
      new Deployment(
          DeploymentKind.TERRAFORM,
          Environment.DEFAULT,
          "infra",
          List.of("infra/staging.tfvars"),
          null,
          "");

  private static final Map<String, String> FILES =
      Map.of(
          "infra/variables.tf",
          """
          variable "environment" {
            type = string
          }
          variable "backend_timeout_sec" {
            type    = number
            default = 30
          }
          variable "websocket_timeout_sec" {
            type    = number
            default = 86400
          }
          variable "hosts" {
            type    = list(string)
            default = []
          }
          variable "db_password" {
            type      = string
            default   = "x"
            sensitive = true
          }
          """,
          "infra/staging.tfvars",
          """
          environment         = "staging"
          backend_timeout_sec = 86400
          hosts               = ["api.staging.acme.com"]
          """,
          "infra/run.tf",
          """
          locals {
            variables = {
              LOG_LEVEL                    = "info"
              WEBSOCKET_CONNECTION_TIMEOUT = tostring(var.websocket_timeout_sec)
            }
          }
          resource "google_cloud_run_v2_service" "backend" {
            name     = "shop-backend-${var.environment}"
            location = "us-central1"
            template {
              timeout = "${15 * 60}s"
              containers {
                image = "x"
                dynamic "env" {
                  for_each = local.variables
                  content {
                    name  = env.key
                    value = env.value
                  }
                }
                env {
                  name  = "DB_CONNECTION"
                  value = var.db_password
                }
              }
            }
          }
          resource "google_compute_region_network_endpoint_group" "backend_neg" {
            count                 = 1
            name                  = "${var.environment}-backend-neg"
            network_endpoint_type = "SERVERLESS"
            region                = "us-central1"
            cloud_run {
              service = google_cloud_run_v2_service.backend.name
            }
          }
          """,
          "infra/load-balancer.tf",
          """
          resource "google_compute_backend_service" "api_backend" {
            name                  = "${var.environment}-api-backend"
            protocol              = "HTTPS"
            load_balancing_scheme = "EXTERNAL_MANAGED"
            timeout_sec           = var.backend_timeout_sec
            backend {
              group = google_compute_region_network_endpoint_group.backend_neg[0].id
            }
            custom_request_headers = ["X-Forwarded-Proto: https", "Upgrade: websocket"]
          }
          resource "google_compute_url_map" "https_lb" {
            name            = "${var.environment}-https-lb"
            default_service = google_compute_backend_service.api_backend.id
            host_rule {
              hosts        = var.hosts
              path_matcher = "api-paths"
            }
            path_matcher {
              name            = "api-paths"
              default_service = google_compute_backend_service.api_backend.id
              path_rule {
                paths   = ["/ws", "/ws/*"]
                service = google_compute_backend_service.api_backend.id
                route_action {
                  timeout {
                    seconds = var.websocket_timeout_sec
                  }
                  request_header_transformations {
                    set_headers = [{ header_name = "Upgrade", header_value = "websocket" }]
                  }
                }
              }
            }
          }
          resource "google_compute_target_https_proxy" "tls" {
            url_map = google_compute_url_map.https_lb.id
          }
          resource "google_compute_global_forwarding_rule" "https" {
            target = google_compute_target_https_proxy.tls.id
          }
          """);

  private static final Reading READING = READER.read(STAGING, new MemoryTree(FILES));

  private static Setting setting(String key) {
    List<Setting> found =
        READING.settings().stream().filter(setting -> setting.key().equals(key)).toList();
    assertEquals(
        1, found.size(), key + " of " + READING.settings().stream().map(Setting::key).toList());
    return found.get(0);
  }

  @Test
  void nothing_is_wrong_with_the_files() {
    assertEquals(List.of(), READING.problems());
    assertEquals(DeploymentKind.TERRAFORM, READER.kind());
  }

  @Test
  void a_timeout_leads_back_to_its_var_file() {
    Setting timeout = setting("api_backend.gcp.backend_service.timeout_sec");
    assertEquals(Value.Seconds.of(86_400), timeout.value());
    assertEquals("var.backend_timeout_sec", timeout.origin().at().text());
    Span source = timeout.origin().source();
    assertEquals("infra/staging.tfvars:2:23", source.toString());
    assertEquals("86400", source.text());
  }

  @Test
  void dynamic_blocks_give_variables() {
    assertEquals(
        new Value.Text("86400"),
        setting("shop-backend-staging.WEBSOCKET_CONNECTION_TIMEOUT").value());
    assertEquals(new Value.Text("info"), setting("shop-backend-staging.LOG_LEVEL").value());
    assertTrue(setting("shop-backend-staging.DB_CONNECTION").secret(), "sensitive");
  }

  @Test
  void the_route_goes_from_the_forwarding_rule_to_cloud_run() {
    Route route = READING.routes().get(0);
    assertEquals("api.staging.acme.com", route.host());
    assertEquals(List.of("/ws", "/ws/*"), route.paths());
    assertEquals("shop-backend-staging", route.service());
    assertEquals(
        List.of(
            "gcp.forwarding_rule",
            "gcp.target_proxy",
            "gcp.url_map",
            "gcp.backend_service",
            "gcp.cloud_run"),
        route.hops().stream().map(Hop::platform).toList());
    Route.Binding binding = route.binding(LimitKind.LIFETIME).orElseThrow();
    assertEquals("900", binding.seconds().toPlainString());
    assertEquals("gcp.cloud_run", binding.hop().platform());
  }

  @Test
  void what_the_platform_refuses_is_told() {
    assertEquals(
        List.of(
            "TIMEOUT gcp.backend_service.timeout_sec true",
            "HEADER gcp.backend_service.custom_request_headers.Upgrade false",
            "ROUTE google_compute_url_map.path_matcher.path_rule.route_action"
                + ".request_header_transformations true"),
        READING.rejections().stream()
            .map(one -> one.setting().kind() + " " + one.setting().name() + " " + one.confirmed())
            .toList());
  }

  @Test
  void every_place_is_a_place_in_a_file() {
    for (Setting setting : READING.settings()) {
      assertFalse(setting.origin().at().text().isEmpty(), setting.toString());
      for (Origin.Step step : setting.origin().via()) {
        assertFalse(step.at().text().isEmpty(), setting.toString());
      }
      if (setting.kind() == SettingKind.TIMEOUT && setting.origin().via().isEmpty()) {
        assertTrue(setting.value().isKnown());
      }
    }
  }

  @Test
  void the_locked_provider_decides_what_an_unset_scheme_means() {
    Map<String, String> files = new HashMap<>();
    files.put(
        "infra/main.tf",
        """
        resource "google_compute_instance_group" "web" {
          name = "web"
        }
        resource "google_compute_backend_service" "api" {
          timeout_sec = 90
          backend {
            group = google_compute_instance_group.web.self_link
          }
        }
        """);
    Deployment root =
        new Deployment(DeploymentKind.TERRAFORM, Environment.DEFAULT, "infra", List.of(), null, "");
    Route classic = READER.read(root, new MemoryTree(files)).routes().get(0);
    assertEquals("90", classic.binding(LimitKind.LIFETIME).orElseThrow().seconds().toPlainString());

    files.put(
        "infra/.terraform.lock.hcl",
        """
        provider "registry.terraform.io/hashicorp/google" {
          version = "8.2.0"
        }
        """);
    Route managed = READER.read(root, new MemoryTree(files)).routes().get(0);
    assertEquals(
        "86400", managed.binding(LimitKind.LIFETIME).orElseThrow().seconds().toPlainString());
  }

  @Test
  void a_folder_without_any_resource_gives_nothing() {
    Reading nothing = READER.read(STAGING, new MemoryTree(Map.of("infra/x.tf", "locals {\n}\n")));
    assertEquals(List.of(), nothing.settings());
    assertEquals(List.of(), nothing.routes());
  }

  @Test
  void one_unknown_in_container_definitions_hides_no_other_variable() {
    Reading reading =
        READER.read(
            STAGING,
            new MemoryTree(
                Map.of(
                    "infra/main.tf",
                    """
                    variable "image" {}
                    variable "env" { type = map(string) }
                    resource "aws_ecs_task_definition" "web" {
                      container_definitions = jsonencode([{
                        name        = "app"
                        image       = var.image
                        environment = concat(
                          [{ name = "IMAGE", value = "acme/${var.image}" }],
                          [for key, value in var.env : { name = key, value = value }]
                        )
                        secrets = [{ name = "B", valueFrom = "arn" }]
                      }])
                    }
                    """,
                    "infra/staging.tfvars",
                    "env = { TIMEOUT = 30 }\n")));
    Setting timeout =
        reading.settings().stream()
            .filter(setting -> setting.name().equals("TIMEOUT"))
            .findFirst()
            .orElseThrow();
    assertEquals(new Value.Text("30"), timeout.value());
    assertEquals("infra/staging.tfvars", timeout.origin().source().path());
    assertEquals("30", timeout.origin().source().text());
    Setting image =
        reading.settings().stream()
            .filter(setting -> setting.name().equals("IMAGE"))
            .findFirst()
            .orElseThrow();
    assertEquals(new Value.Unknown("no value is set for var.image", "acme/"), image.value());
    assertTrue(
        reading.settings().stream()
            .anyMatch(setting -> setting.name().equals("B") && setting.secret()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jsonencode([{ environment = local.plain }])                          | B
          jsonencode([{ environment = concat(local.plain, var.hidden) }])      | A B C
          jsonencode([{ environment = var.hidden }])                           | C
          jsonencode(var.containers)                                           | D
          jsonencode([sensitive({ environment = local.plain })])               | A B
          sensitive(jsonencode([{ environment = local.plain }]))               | A B
          var.encoded                                                          | A B
          jsonencode([{ environment = local.plain, image = "a/${var.unset}" }]) | B
          sensitive(jsonencode([{ environment = local.plain, image = "a/${var.unset}" }])) | A B
          local.again                                                          | B
          var.on ? local.again : var.secret                                    | A B
          """)
  void one_secret_hides_no_other_variable_of_a_container(String definitions, String hidden) {
    Reading reading =
        READER.read(
            STAGING,
            new MemoryTree(
                Map.of(
                    "infra/main.tf",
                    """
                    variable "secret" {
                      sensitive = true
                      default   = "x"
                    }
                    variable "on" { default = true }
                    variable "unset" {}
                    variable "hidden" {
                      sensitive = true
                      default   = [{ name = "C", value = "c" }]
                    }
                    variable "containers" {
                      sensitive = true
                      default   = [{ environment = [{ name = "D", value = "d" }] }]
                    }
                    locals {
                      plain = [
                        { name = "A", value = "a" },
                        { name = "B", value = var.secret },
                      ]
                      again = jsonencode([{ environment = local.plain }])
                    }
                    module "task" {
                      source  = "./task"
                      encoded = local.again
                      given   = %s
                    }
                    """
                        .formatted(definitions.replace("var.encoded", "local.again")),
                    "infra/task/main.tf",
                    """
                    variable "encoded" { sensitive = true }
                    variable "given" {}
                    resource "aws_ecs_task_definition" "api" {
                      family                = "api"
                      container_definitions = %s
                    }
                    """
                        .formatted(
                            definitions.equals("var.encoded") ? "var.encoded" : "var.given"))));
    assertEquals(
        hidden,
        reading.settings().stream()
            .filter(setting -> setting.secret() && setting.kind() == SettingKind.VARIABLE)
            .map(Setting::name)
            .distinct()
            .collect(Collectors.joining(" ")));
  }

  @Test
  void a_step_shows_the_default_that_a_var_file_overrides() {
    EvaluatedRoot root =
        TerraformEvaluator.evaluate(
            new MemoryTree(
                Map.of(
                    "main.tf",
                    """
                    variable "set" { default = 30 }
                    variable "unset" { default = 30 }
                    variable "secret" {
                      default   = "x"
                      sensitive = true
                    }
                    resource "r" "x" {
                      set    = var.set
                      unset  = var.unset
                      secret = var.secret
                    }
                    """,
                    "terraform.tfvars",
                    "set = 60\nsecret = \"y\"\n")),
            "",
            List.of());
    Map<String, TerraformValue.Traced> attributes = root.resources().get(0).content().attributes();
    assertEquals(List.of("30"), overridden(attributes.get("set")));
    assertEquals(List.of(), overridden(attributes.get("unset")));
    assertEquals(List.of(), overridden(attributes.get("secret")));
  }

  private static List<String> overridden(TerraformValue.@Nullable Traced value) {
    return Objects.requireNonNull(value).origin().via().stream()
        .map(Origin.Step::overridden)
        .filter(Objects::nonNull)
        .map(Span::text)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "backend_timeout_secs, true",
    "bakcend_timeout_sec,  true",
    "backend_timeout,      false",
    "other_roots_variable, false",
    "zone_2,               false",
    "backend_timeout_sec,  false",
  })
  void a_variable_that_is_nearly_declared_is_a_doubt(String name, boolean doubted) {
    EvaluatedRoot root =
        TerraformEvaluator.evaluate(
            new MemoryTree(
                Map.of(
                    "main.tf",
                    "variable \"backend_timeout_sec\" {}\nvariable \"zone_1\" {}\n",
                    "terraform.tfvars",
                    name + " = 30\n")),
            "",
            List.of());
    assertEquals(
        doubted
            ? List.of(
                "\"" + name + "\" is set, but only a variable \"backend_timeout_sec\" is declared")
            : List.of(),
        root.problems().stream().map(Problem::message).toList());
  }
}
