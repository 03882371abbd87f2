package dev.paritylint.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Hop;
import dev.paritylint.model.Limit;
import dev.paritylint.model.Limit.LimitKind;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Reading;
import dev.paritylint.model.Rejection;
import dev.paritylint.model.Route;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.Meanings;
import dev.paritylint.platform.Secrets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceReadingTest {
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final Deployment DEPLOYMENT =
      new Deployment(DeploymentKind.TERRAFORM, Environment.DEFAULT, "infra", List.of(), null, "");

  private static Reading read(String hcl) {
    return new ResourceReading(CATALOGUE, Secrets.load(), Meanings.load())
        .of(LiteralRoot.of(hcl), DEPLOYMENT, "EXTERNAL");
  }

  private static Setting setting(Reading reading, String key) {
    List<Setting> found =
        reading.settings().stream().filter(setting -> setting.key().equals(key)).toList();
    assertEquals(
        1, found.size(), key + " of " + reading.settings().stream().map(Setting::key).toList());
    return found.get(0);
  }

  private static Value text(String text) {
    return new Value.Text(text);
  }

  /** Hops as {@code platform: KIND=seconds(name), …}, in the order of the way. */
  private static String outline(Route route) {
    StringBuilder outline = new StringBuilder();
    for (Hop hop : route.hops()) {
      outline.append(outline.isEmpty() ? "" : " > ").append(hop.platform());
      for (Limit limit : hop.limits()) {
        String value =
            limit.value() instanceof Value.Seconds seconds
                ? seconds.seconds().toPlainString()
                : "?";
        outline.append(' ').append(limit.kind()).append('=').append(value);
      }
    }
    return outline.toString();
  }

  private static final String RUN =
      """
      resource "google_cloud_run_service" "backend" {
        name     = "shop-backend-staging"
        location = "us-central1"
        template {
          spec {
            timeout_seconds       = 3600
            container_concurrency = 80
            containers {
              image = "x"
              env {
                name  = "LOG_LEVEL"
                value = "info"
              }
              env {
                name = "JWT_SECRET"
                value_from {
                  secret_key_ref {
                    name = "jwt"
                    key  = "latest"
                  }
                }
              }
              env {
                name  = "API_PASSWORD"
                value = "hunter2"
              }
            }
          }
        }
      }
      """;

  private static final String GROUP =
      """
      resource "google_compute_region_network_endpoint_group" "backend_neg" {
        network_endpoint_type = "SERVERLESS"
        region                = "us-central1"
        cloud_run {
          service = google_cloud_run_service.backend.name
        }
      }
      """;

  private static final String BACKEND =
      """
      resource "google_compute_backend_service" "api_backend" {
        load_balancing_scheme = "EXTERNAL_MANAGED"
        timeout_sec           = 30
        backend {
          group = google_compute_region_network_endpoint_group.backend_neg.id
        }
        session_affinity        = "GENERATED_COOKIE"
        affinity_cookie_ttl_sec = 86400
        custom_request_headers  = ["X-Forwarded-Proto: https", "Connection: upgrade", "none"]
      }
      """;

  private static final String MAP =
      """
      resource "google_compute_url_map" "https_lb" {
        default_service = google_compute_backend_service.api_backend.id
        host_rule {
          hosts        = ["api.staging.acme.com", "*"]
          path_matcher = "api"
        }
        path_matcher {
          name            = "api"
          default_service = google_compute_backend_service.api_backend.id
          path_rule {
            paths   = ["/ws", "/ws/*"]
            service = google_compute_backend_service.api_backend.id
            route_action {
              timeout {
                seconds = 86400
              }
            }
          }
        }
        header_action {
          request_headers_to_add {
            header_name  = "X-Forwarded-Proto"
            header_value = "https"
            replace      = false
          }
        }
      }
      resource "google_compute_target_http_proxy" "plain" {
        url_map = google_compute_url_map.https_lb.id
      }
      resource "google_compute_target_https_proxy" "tls" {
        url_map = google_compute_url_map.https_lb.id
      }
      resource "google_compute_global_forwarding_rule" "https" {
        target = google_compute_target_https_proxy.tls.id
      }
      """;

  @Test
  void cloud_run_gives_its_timeout_variables_and_attributes() {
    Reading reading = read(RUN);
    Setting timeout = setting(reading, "shop-backend-staging.gcp.cloud_run.timeout");
    assertEquals(Value.Seconds.of(3600), timeout.value());
    assertEquals("3600", timeout.origin().at().text());
    Setting level = setting(reading, "shop-backend-staging.LOG_LEVEL");
    assertEquals(SettingKind.VARIABLE, level.kind());
    assertEquals(text("info"), level.value());
    assertEquals("\"info\"", level.origin().at().text());
    assertEquals(
        text("80"), setting(reading, "shop-backend-staging.gcp.cloud_run.concurrency").value());
  }

  @Test
  void what_a_secret_store_holds_is_unknown_and_secret() {
    Reading reading = read(RUN);
    Setting stored = setting(reading, "shop-backend-staging.JWT_SECRET");
    assertEquals(new Value.Unknown("comes from a secret store"), stored.value());
    assertTrue(stored.secret());
    assertTrue(setting(reading, "shop-backend-staging.API_PASSWORD").secret());
    assertFalse(setting(reading, "shop-backend-staging.LOG_LEVEL").secret());
  }

  @Test
  void an_unset_timeout_is_the_platforms_default_and_says_so() {
    Setting timeout =
        setting(
            read("resource \"google_cloud_run_v2_service\" \"api\" {\n  name = \"api\"\n}\n"),
            "api.gcp.cloud_run.timeout");
    assertEquals(Value.Seconds.of(300), timeout.value());
    assertEquals(
        List.of(new Origin.Step(timeout.origin().at(), "default of gcp.cloud_run.timeout")),
        timeout.origin().via());
    assertEquals(1, timeout.origin().at().line());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "3600s" | 3600
          "90.5s" | 90.5
          "3600"  |
          "60m"   |
          3600    |
          """)
  void the_second_cloud_run_reads_only_seconds_with_an_s(String written, String seconds) {
    Reading reading =
        read(
            "resource \"google_cloud_run_v2_service\" \"api\" {\n  name = \"api\"\n"
                + "  template {\n    timeout = "
                + written
                + "\n  }\n}\n");
    Setting timeout = setting(reading, "api.gcp.cloud_run.timeout");
    if (seconds == null) {
      assertFalse(timeout.value().isKnown());
      assertEquals(
          List.of(timeout), reading.rejections().stream().map(Rejection::setting).toList());
      assertTrue(reading.rejections().get(0).confirmed());
      return;
    }
    assertEquals(new Value.Seconds(new java.math.BigDecimal(seconds)), timeout.value());
    assertEquals(List.of(), reading.rejections());
  }

  @Test
  void a_further_container_is_a_service_of_its_own() {
    Reading reading =
        read(
            """
            resource "google_cloud_run_v2_service" "api" {
              name = "api"
              template {
                containers {
                  env {
                    name  = "A"
                    value = "1"
                  }
                }
                containers {
                  env {
                    name  = "A"
                    value = 2
                  }
                }
              }
            }
            """);
    assertEquals(text("1"), setting(reading, "api.A").value());
    assertEquals(text("2"), setting(reading, "api-1.A").value());
  }

  @Test
  void headers_are_named_after_the_catalogue_and_themselves() {
    Reading reading = read(BACKEND + MAP);
    Setting header =
        setting(
            reading, "api_backend.gcp.backend_service.custom_request_headers.X-Forwarded-Proto");
    assertEquals(text("https"), header.value());
    assertEquals("\"X-Forwarded-Proto: https\"", header.origin().at().text());
    assertEquals(
        text("https"),
        setting(reading, "https_lb.gcp.url_map.request_headers_to_add.X-Forwarded-Proto").value());
    assertEquals(
        Value.Seconds.of(86400),
        setting(reading, "https_lb.gcp.url_map.timeout@/ws,/ws/*").value());
  }

  @Test
  void a_request_passes_every_layer_of_a_serverless_load_balancer() {
    List<Route> routes = read(RUN + GROUP + BACKEND + MAP).routes();
    String inner =
        " > gcp.backend_service LIFETIME=3600 RESPONSE=3600"
            + " > gcp.cloud_run LIFETIME=3600 RESPONSE=3600";
    String outer = "gcp.forwarding_rule > gcp.target_proxy > gcp.url_map";
    assertEquals(
        List.of(
            "api.staging.acme.com [/ws, /ws/*] " + outer + " RESPONSE=86400" + inner,
            "api.staging.acme.com [] " + outer + inner,
            " [/ws, /ws/*] " + outer + " RESPONSE=86400" + inner,
            " [] " + outer + inner),
        routes.stream()
            .map(route -> route.host() + " " + route.paths() + " " + outline(route))
            .distinct()
            .toList());
    assertEquals(
        List.of("shop-backend-staging"), routes.stream().map(Route::service).distinct().toList());
    Hop proxy = routes.get(0).hops().get(1);
    assertEquals("target proxy tls", proxy.label());
    assertEquals("Cloud Run service shop-backend-staging", routes.get(0).hops().get(4).label());
  }

  @Test
  void what_cloud_run_sets_is_told_from_what_the_load_balancer_fixes() {
    Route route = read(RUN + GROUP + BACKEND + MAP).routes().get(0);
    Route.Binding binding = route.binding(LimitKind.LIFETIME).orElseThrow();
    assertEquals("gcp.cloud_run", binding.hop().platform());
    assertTrue(binding.limit().set());
    assertEquals(
        "Cloud Run ends a WebSocket with the request, at its timeout", binding.limit().why());
    Limit fixed = route.hops().get(3).limits().get(0);
    assertEquals("gcp.serverless_neg.timeout", fixed.name());
    assertFalse(fixed.set());
  }

  @Test
  void cloud_run_without_a_load_balancer_is_a_route_of_one_hop() {
    Route route = read(RUN).routes().get(0);
    assertEquals("shop-backend-staging", route.service());
    assertEquals("gcp.cloud_run LIFETIME=3600 RESPONSE=3600", outline(route));
  }

  @Test
  void cloud_run_that_is_deployed_elsewhere_has_unknown_limits() {
    Route route =
        read(BACKEND + GROUP.replace("google_cloud_run_service.backend.name", "\"shop-backend\""))
            .routes()
            .get(0);
    assertEquals("shop-backend", route.service());
    assertEquals(
        "gcp.backend_service LIFETIME=3600 RESPONSE=3600 > gcp.cloud_run LIFETIME=? RESPONSE=?",
        outline(route));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          type                                  | scheme             | limits
          google_compute_backend_service        | "EXTERNAL"         | LIFETIME=90 RESPONSE=90
          google_compute_backend_service        | null               | LIFETIME=90 RESPONSE=90
          google_compute_backend_service        | "EXTERNAL_MANAGED" | IDLE=90 LIFETIME=86400 RESPONSE=90
          google_compute_region_backend_service | "EXTERNAL_MANAGED" | RESPONSE=90
          google_compute_backend_service        | var.scheme         | RESPONSE=90
          """)
  void the_scheme_decides_what_the_timeout_means(String type, String scheme, String limits) {
    Route route =
        read("""
                resource "google_compute_instance_group" "web" {
                }
                resource "%s" "api" {
                  load_balancing_scheme = %s
                  timeout_sec           = 90
                  backend {
                    group = google_compute_instance_group.web.id
                  }
                }
                """
                .formatted(type, scheme))
            .routes()
            .get(0);
    assertEquals("gcp.backend_service " + limits + " REUSE=600", outline(route));
    assertEquals("api", route.service());
  }

  @Test
  void a_classic_load_balancer_ends_connections_after_thirty_seconds_by_default() {
    Route route =
        read("""
                resource "google_compute_instance_group" "web" {
                }
                resource "google_compute_backend_service" "api" {
                  backend {
                    group = google_compute_instance_group.web.id
                  }
                }
                """)
            .routes()
            .get(0);
    Route.Binding binding = route.binding(LimitKind.LIFETIME).orElseThrow();
    assertEquals("30", binding.seconds().toPlainString());
    assertFalse(binding.limit().set());
  }

  @Test
  void a_serverless_backend_service_takes_neither_timeout_nor_affinity() {
    Reading reading = read(RUN + GROUP + BACKEND);
    assertEquals(
        List.of(
            "gcp.backend_service.timeout_sec",
            "gcp.backend_service.session_affinity",
            "gcp.backend_service.affinity_cookie_ttl_sec",
            "gcp.backend_service.custom_request_headers.Connection"),
        reading.rejections().stream().map(rejection -> rejection.setting().name()).toList());
    Rejection timeout = reading.rejections().get(0);
    assertTrue(timeout.confirmed());
    assertTrue(timeout.why().contains("400"), timeout.why());
    assertTrue(timeout.instead().contains("Cloud Run"), timeout.instead());
    assertFalse(
        reading.rejections().get(3).confirmed(), "the list for this scheme is not complete");
  }

  @Test
  void a_serverless_backend_service_has_no_default_timeout() {
    Reading reading = read(GROUP + BACKEND.replace("  timeout_sec           = 30\n", ""));
    assertTrue(reading.settings().stream().noneMatch(one -> one.name().endsWith(".timeout_sec")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          RULE                                                        | LENGTH | REFUSED
          load_balancing_scheme = "EXTERNAL"                          | 300    | true
          load_balancing_scheme = "EXTERNAL"                          | 610    | false
          load_balancing_scheme = "EXTERNAL_MANAGED"                  | 300    | false
          load_balancing_scheme = var.scheme                          | 300    | false
          port_range = 443                                            | 300    | true
          target = google_compute_target_https_proxy.other.id         | 300    | false
          """)
  void the_classic_load_balancer_keeps_its_clients_as_long_as_it_likes(
      String rule, String length, boolean refused) {
    String target =
        rule.startsWith("target") ? "" : "target = google_compute_target_https_proxy.web.id";
    Reading reading =
        read(
            """
            resource "google_compute_target_https_proxy" "web" {
              http_keep_alive_timeout_sec = %s
            }
            resource "google_compute_target_https_proxy" "other" {
            }
            resource "google_compute_global_forwarding_rule" "web" {
              %s
              %s
            }
            """
                .formatted(length, target, rule));
    assertEquals(
        refused ? List.of("gcp.target_proxy.http_keep_alive_timeout_sec") : List.of(),
        reading.rejections().stream().map(one -> one.setting().name()).toList());
  }

  @Test
  void proxies_of_two_schemes_are_of_none() {
    Reading reading =
        read(
            """
            resource "google_compute_target_http_proxy" "web" {
              http_keep_alive_timeout_sec = 300
            }
            resource "google_compute_global_forwarding_rule" "old" {
              target = google_compute_target_http_proxy.web.id
            }
            resource "google_compute_global_forwarding_rule" "new" {
              target                = google_compute_target_http_proxy.web.id
              load_balancing_scheme = "EXTERNAL_MANAGED"
            }
            """);
    assertEquals(List.of(), reading.rejections());
  }

  @Test
  void app_runner_has_variables_and_names_of_secrets() {
    Reading reading =
        read(
            """
            resource "aws_apprunner_service" "api" {
              service_name = "shop-api"
              source_configuration {
                image_repository {
                  image_configuration {
                    runtime_environment_variables = {
                      MODE = "live"
                    }
                    runtime_environment_secrets = {
                      DATABASE_URL = "arn:aws:ssm:eu-west-1:1:parameter/db"
                    }
                  }
                }
              }
            }
            """);
    assertEquals(text("live"), setting(reading, "shop-api.MODE").value());
    Setting secret = setting(reading, "shop-api.DATABASE_URL");
    assertTrue(secret.secret());
    assertFalse(secret.value().isKnown());
  }

  @Test
  void an_option_of_elastic_beanstalk_is_what_its_namespace_says() {
    Reading reading =
        read(
            """
            resource "aws_elastic_beanstalk_environment" "web" {
              name = "shop-web"
              setting {
                namespace = "aws:elasticbeanstalk:application:environment"
                name      = "MODE"
                value     = "live"
              }
              setting {
                namespace = "aws:elasticbeanstalk:environment:process:default"
                name      = "DeregistrationDelay"
                value     = "20"
              }
              setting {
                namespace = "aws:autoscaling:asg"
                name      = "MinSize"
                value     = "2"
              }
            }
            """);
    assertEquals(
        List.of("shop-web.MODE", "shop-web.aws.elastic_beanstalk.deregistration_delay"),
        reading.settings().stream().map(Setting::key).toList());
    assertEquals(
        Value.Seconds.of(20),
        setting(reading, "shop-web.aws.elastic_beanstalk.deregistration_delay").value());
  }

  @Test
  void the_classic_load_balancer_certainly_refuses_hop_by_hop_headers() {
    Reading reading =
        read(
            """
            resource "google_compute_backend_service" "api" {
              custom_request_headers = ["Upgrade: websocket", "X-Goog-Thing: 1", "X-Name: 1"]
            }
            """);
    assertEquals(
        List.of("Upgrade", "X-Goog-Thing"),
        reading.rejections().stream()
            .map(one -> one.setting().name().substring(one.setting().name().lastIndexOf('.') + 1))
            .toList());
    assertTrue(reading.rejections().stream().allMatch(Rejection::confirmed));
  }

  @Test
  void a_block_that_no_provider_has_is_refused() {
    Reading reading =
        read(
            """
            resource "google_compute_url_map" "main" {
              lifecycle {
              }
              path_matcher {
                name = "api"
                path_rule {
                  paths = ["/ws"]
                  header_action {
                  }
                  route_action {
                    request_header_transformations {
                      set_headers = []
                    }
                  }
                }
              }
            }
            """);
    assertEquals(
        List.of(
            "google_compute_url_map.path_matcher.path_rule.header_action false",
            "google_compute_url_map.path_matcher.path_rule.route_action"
                + ".request_header_transformations true"),
        reading.rejections().stream()
            .map(one -> one.setting().name() + " " + one.confirmed())
            .toList());
    Setting block = reading.rejections().get(1).setting();
    assertEquals(SettingKind.ROUTE, block.kind());
    assertEquals(11, block.origin().at().line());
  }

  @Test
  void lambda_ecs_and_azure_give_their_variables() {
    Reading reading =
        read(
            """
            resource "aws_lambda_function" "worker" {
              function_name = "shop-worker"
              timeout       = 60
              environment {
                variables = {
                  LOG_LEVEL = "info"
                  RETRIES   = 3
                  GONE      = null
                }
              }
            }
            resource "aws_ecs_task_definition" "web" {
              container_definitions = "[{\\"name\\": \\"app\\", \\"environment\\": [{\\"name\\": \\"A\\", \\"value\\": \\"1\\"}], \\"secrets\\": [{\\"name\\": \\"B\\", \\"valueFrom\\": \\"arn\\"}]}]"
            }
            resource "azurerm_linux_web_app" "site" {
              name         = "shop-site"
              app_settings = { "API_URL" = "https://api.acme.com" }
            }
            """);
    assertEquals(text("info"), setting(reading, "shop-worker.LOG_LEVEL").value());
    assertEquals(text("3"), setting(reading, "shop-worker.RETRIES").value());
    assertTrue(reading.settings().stream().noneMatch(one -> one.name().equals("GONE")));
    assertEquals(Value.Seconds.of(60), setting(reading, "shop-worker.aws.lambda.timeout").value());
    assertEquals(text("1"), setting(reading, "web.A").value());
    assertTrue(setting(reading, "web.B").secret());
    assertEquals(text("https://api.acme.com"), setting(reading, "shop-site.API_URL").value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          aws_lb                        | idle_timeout = 120             | x.aws.lb.idle_timeout | 120
          aws_lb                        |                                | x.aws.lb.idle_timeout | 60
          aws_apigatewayv2_integration  | timeout_milliseconds = 29000   | x.aws.apigatewayv2_integration.timeout_milliseconds | 29
          aws_cloudfront_distribution   | origin { custom_origin_config { origin_read_timeout = 60 } } | x.aws.cloudfront.origin_read_timeout | 60
          azurerm_lb_rule               | idle_timeout_in_minutes = 15   | x.azure.lb_rule.idle_timeout_in_minutes | 900
          azurerm_cdn_frontdoor_profile |                                | x.azure.frontdoor.response_timeout_seconds | 120
          """)
  void a_timeout_is_in_seconds_whatever_its_unit(
      String type, String body, String key, long seconds) {
    String written = body == null ? "" : body.replace("{ ", "{\n").replace(" }", "\n}");
    Reading reading = read("resource \"" + type + "\" \"x\" {\n" + written + "\n}\n");
    assertEquals(Value.Seconds.of(seconds), setting(reading, key).value());
  }

  @Test
  void amazons_load_balancer_leads_to_the_service_of_its_target_group() {
    Reading reading =
        read(
            """
            resource "aws_lb" "main" {
              idle_timeout = 120
            }
            resource "aws_lb_target_group" "api" {
            }
            resource "aws_lb_listener" "https" {
              load_balancer_arn = aws_lb.main.arn
              default_action {
                type             = "forward"
                target_group_arn = aws_lb_target_group.api.arn
              }
            }
            resource "aws_lb_listener_rule" "ws" {
              listener_arn = aws_lb_listener.https.arn
              action {
                type             = "forward"
                target_group_arn = aws_lb_target_group.api.arn
              }
              condition {
                path_pattern {
                  values = ["/ws/*"]
                }
              }
            }
            resource "aws_ecs_service" "backend" {
              load_balancer {
                target_group_arn = aws_lb_target_group.api.arn
              }
            }
            """);
    assertEquals(
        List.of(
            "backend [] aws.lb IDLE=120 REUSE=120 RESPONSE=120 > aws.lb_listener > aws.lb_target_group",
            "backend [/ws/*] aws.lb IDLE=120 REUSE=120 RESPONSE=120 > aws.lb_listener > aws.lb_target_group"),
        reading.routes().stream()
            .map(route -> route.service() + " " + route.paths() + " " + outline(route))
            .toList());
  }
}
