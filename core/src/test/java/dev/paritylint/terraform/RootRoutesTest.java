package dev.paritylint.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Hop;
import dev.paritylint.model.Limit;
import dev.paritylint.model.Limit.LimitKind;
import dev.paritylint.model.Route;
import dev.paritylint.model.Upgrade;
import dev.paritylint.model.Value;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.Secrets;
import dev.paritylint.source.MemoryTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RootRoutesTest {
  private static final Deployment DEPLOYMENT =
      new Deployment(DeploymentKind.TERRAFORM, Environment.DEFAULT, "infra", List.of(), null, "");

  private static final String BALANCER =
      """
      resource "aws_lb" "api" {
        idle_timeout = 120
      }
      resource "aws_lb_listener" "https" {
        load_balancer_arn = aws_lb.api.arn
        default_action {
          target_group_arn = aws_lb_target_group.api.arn
        }
      }
      resource "aws_lb_target_group" "api" {
        name = "api"
      }
      """;

  private static final String BEHIND_BALANCER =
      " > aws.lb IDLE=120 REUSE=120 RESPONSE=120 > aws.lb_listener > aws.lb_target_group";

  private static final String FUNCTION =
      """
      resource "aws_lambda_function" "users" {
        function_name = "users"
        timeout       = 60
      }
      """;

  private static final String HTTP_API =
      """
      resource "aws_apigatewayv2_api" "shop" {
        name          = "shop"
        protocol_type = "%s"
      }
      resource "aws_apigatewayv2_integration" "all" {
        api_id           = aws_apigatewayv2_api.shop.id
        integration_type = "HTTP_PROXY"
        integration_uri  = aws_lb_listener.https.arn
      }
      resource "aws_apigatewayv2_route" "all" {
        api_id    = aws_apigatewayv2_api.shop.id
        route_key = "$default"
        target    = "integrations/${aws_apigatewayv2_integration.all.id}"
      }
      resource "aws_apigatewayv2_integration" "users" {
        api_id               = aws_apigatewayv2_api.shop.id
        integration_type     = "AWS_PROXY"
        integration_uri      = aws_lambda_function.users.invoke_arn
        timeout_milliseconds = 10000
      }
      resource "aws_apigatewayv2_route" "users" {
        api_id    = aws_apigatewayv2_api.shop.id
        route_key = "GET /users/{id}"
        target    = "integrations/${aws_apigatewayv2_integration.users.id}"
      }
      resource "aws_apigatewayv2_route" "change" {
        api_id    = aws_apigatewayv2_api.shop.id
        route_key = "PUT /users/{id}"
        target    = "integrations/${aws_apigatewayv2_integration.users.id}"
      }
      """;

  private static final String DOMAIN =
      """
      resource "aws_apigatewayv2_domain_name" "api" {
        domain_name = "api.acme.com"
      }
      resource "aws_apigatewayv2_api_mapping" "shop" {
        api_id          = aws_apigatewayv2_api.shop.id
        domain_name     = aws_apigatewayv2_domain_name.api.id
        api_mapping_key = "v1"
      }
      """;

  private static List<Route> read(String hcl) {
    String variables = "variable \"x\" {}\n";
    return new TerraformReader(Catalogue.load(), Secrets.load())
        .read(DEPLOYMENT, new MemoryTree(Map.of("infra/main.tf", variables + hcl)))
        .routes();
  }

  private static List<String> outlines(String hcl) {
    return read(hcl).stream().map(RootRoutesTest::outline).toList();
  }

  /**
   * {@code host [paths] → service: platform KIND=seconds > platform}, {@code ?} for no known host.
   */
  private static String outline(Route route) {
    StringBuilder outline = new StringBuilder(route.hostKnown() ? route.host() : "?");
    outline.append(' ').append(route.paths()).append(" → ").append(route.service()).append(":");
    String before = " ";
    for (Hop hop : route.hops()) {
      outline.append(before).append(hop.platform());
      before = " > ";
      for (Limit limit : hop.limits()) {
        outline.append(' ').append(limit.kind()).append('=').append(seconds(limit.value()));
      }
    }
    return outline.toString();
  }

  private static String seconds(Value value) {
    return value instanceof Value.Seconds known ? known.seconds().toPlainString() : "?";
  }

  @Test
  void an_http_api_leads_to_functions_and_through_a_link_to_a_load_balancer() {
    assertEquals(
        List.of(
            "api.acme.com [/v1/*] → api: aws.http_api > aws.apigatewayv2_integration RESPONSE=30"
                + BEHIND_BALANCER,
            "api.acme.com [/v1/users/*] → users: aws.http_api"
                + " > aws.apigatewayv2_integration RESPONSE=10 > aws.lambda RESPONSE=60"),
        outlines(BALANCER + FUNCTION + HTTP_API.formatted("HTTP") + DOMAIN).stream()
            .filter(route -> route.contains("aws.http_api"))
            .toList());
  }

  @Test
  void an_api_without_a_domain_of_ones_own_serves_a_host_that_nothing_tells() {
    Route route =
        read(BALANCER + FUNCTION + HTTP_API.formatted("HTTP")).stream()
            .filter(one -> one.hops().get(0).platform().equals("aws.http_api"))
            .findFirst()
            .orElseThrow();
    assertFalse(route.hostKnown());
  }

  @Test
  void a_websocket_api_ends_connections_by_itself_and_its_routes_are_no_paths() {
    List<Route> routes =
        read(BALANCER + FUNCTION + HTTP_API.formatted("WEBSOCKET")).stream()
            .filter(one -> one.hops().get(0).platform().equals("aws.websocket_api"))
            .toList();
    assertEquals(2, routes.size());
    Route route = routes.get(0);
    assertEquals(List.of(), route.paths());
    assertEquals("7200", route.binding(LimitKind.LIFETIME).orElseThrow().seconds().toPlainString());
    assertEquals("29", route.binding(LimitKind.RESPONSE).orElseThrow().seconds().toPlainString());
    assertInstanceOf(Upgrade.Passed.class, route.hops().get(0).upgrade());
  }

  @Test
  void a_rest_api_is_walked_from_its_resources_up() {
    assertEquals(
        List.of(
            "api.acme.com [/shop/users/*] → users: aws.rest_api"
                + " > aws.api_gateway_integration RESPONSE=29 > aws.lambda RESPONSE=60"),
        outlines(
            FUNCTION
                + """
                resource "aws_api_gateway_rest_api" "shop" {
                  name = "shop"
                }
                resource "aws_api_gateway_resource" "users" {
                  rest_api_id = aws_api_gateway_rest_api.shop.id
                  parent_id   = aws_api_gateway_rest_api.shop.root_resource_id
                  path_part   = "users"
                }
                resource "aws_api_gateway_resource" "one" {
                  rest_api_id = aws_api_gateway_rest_api.shop.id
                  parent_id   = aws_api_gateway_resource.users.id
                  path_part   = "{id}"
                }
                resource "aws_api_gateway_integration" "one" {
                  rest_api_id = aws_api_gateway_rest_api.shop.id
                  resource_id = aws_api_gateway_resource.one.id
                  type        = "AWS_PROXY"
                  uri         = aws_lambda_function.users.invoke_arn
                }
                resource "aws_api_gateway_integration" "options" {
                  rest_api_id = aws_api_gateway_rest_api.shop.id
                  resource_id = aws_api_gateway_resource.users.id
                  type        = "MOCK"
                }
                resource "aws_api_gateway_domain_name" "api" {
                  domain_name = "api.acme.com"
                }
                resource "aws_api_gateway_base_path_mapping" "shop" {
                  api_id      = aws_api_gateway_rest_api.shop.id
                  domain_name = aws_api_gateway_domain_name.api.domain_name
                  base_path   = "shop"
                }
                """));
  }

  private static final String DISTRIBUTION =
      """
      resource "aws_s3_bucket" "site" {
      }
      resource "aws_cloudfront_distribution" "web" {
        aliases = ["www.acme.com"]
        origin {
          origin_id   = "site"
          domain_name = aws_s3_bucket.site.bucket_regional_domain_name
        }
        origin {
          origin_id   = "api"
          domain_name = %s
          custom_origin_config {
            %s
          }
        }
        default_cache_behavior {
          target_origin_id = "site"
        }
        ordered_cache_behavior {
          path_pattern     = "api/*"
          target_origin_id = "api"
        }
      }
      """;

  @Test
  void a_distribution_leads_on_through_the_load_balancer_of_its_origin() {
    assertEquals(
        List.of(
            "www.acme.com [/api/*] → api: aws.cloudfront IDLE=600 RESPONSE=45 REUSE=5"
                + BEHIND_BALANCER,
            "www.acme.com [] → web: aws.cloudfront"),
        outlines(
                BALANCER
                    + DISTRIBUTION.formatted("aws_lb.api.dns_name", "origin_read_timeout = 45"))
            .stream()
            .filter(route -> route.contains("aws.cloudfront"))
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          aws_lb.api.dns_name          | api
          aws_route53_record.api.fqdn  | api
          "origin.acme.com"            | api
          "elsewhere.acme.com"         | web
          var.x                        | web
          """)
  void an_origins_domain_is_a_resource_a_record_or_a_host_of_the_root(
      String domain, String service) {
    String record =
        """
        resource "aws_route53_record" "api" {
          name = "origin.acme.com"
          alias {
            name = aws_lb.api.dns_name
          }
        }
        """;
    Route api =
        read(BALANCER + record + DISTRIBUTION.formatted(domain, "")).stream()
            .filter(route -> route.paths().equals(List.of("/api/*")))
            .findFirst()
            .orElseThrow();
    assertEquals(service, api.service());
    Route.Binding response = api.binding(LimitKind.RESPONSE).orElseThrow();
    assertEquals("30", response.seconds().toPlainString());
    assertFalse(response.limit().set());
  }

  @Test
  void a_target_that_is_a_function_refuses_upgrades() {
    Route route =
        read(FUNCTION
                + BALANCER.replace("name = \"api\"", "name = \"api\"\n  target_type = \"lambda\"")
                + """
                    resource "aws_lb_target_group_attachment" "users" {
                      target_group_arn = aws_lb_target_group.api.arn
                      target_id        = aws_lambda_function.users.arn
                    }
                    """)
            .get(0);
    assertEquals("users", route.service());
    assertInstanceOf(Upgrade.Dropped.class, route.hops().get(2).upgrade());
  }

  @Test
  void a_classic_load_balancer_waits_a_minute_by_default() {
    assertEquals(
        List.of(" [] → web: aws.elb IDLE=60 REUSE=60 RESPONSE=60"),
        outlines(
            """
            resource "aws_elb" "old" {
            }
            resource "aws_ecs_service" "web" {
              load_balancer {
                elb_name = aws_elb.old.name
              }
            }
            """));
  }

  @Test
  void app_runner_ends_tls_and_every_request_after_two_minutes() {
    String service =
        """
        resource "aws_apprunner_service" "api" {
          service_name = "shop-api"
        }
        """;
    String domain =
        """
        resource "aws_apprunner_custom_domain_association" "api" {
          domain_name = "api.acme.com"
          service_arn = aws_apprunner_service.api.arn
        }
        """;
    String way = "shop-api: aws.app_runner RESPONSE=120";
    assertEquals(List.of("? [] → " + way), outlines(service));
    assertEquals(List.of("api.acme.com [] → " + way), outlines(service + domain));
    assertTrue(read(service).get(0).isEncrypted());
    assertFalse(read(service).get(0).hostKnown());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          NAMESPACE                | OPTION                       | LIMITS
          aws:elbv2:loadbalancer   | IdleTimeout                  | ' IDLE=90 REUSE=90 RESPONSE=90'
          aws:elb:policies         | ConnectionSettingIdleTimeout | ' IDLE=90 REUSE=90 RESPONSE=90'
          aws:elb:policies         | ConnectionDrainingTimeout    | ''
          aws:elasticbeanstalk:app | IdleTimeout                  | ''
          """)
  void only_an_option_of_its_own_namespace_is_elastic_beanstalks_idle_timeout(
      String namespace, String option, String limits) {
    assertEquals(
        List.of("? [] → web: aws.elastic_beanstalk" + limits),
        outlines(
            """
            resource "aws_elastic_beanstalk_environment" "web" {
              name = "web"
              setting {
                namespace = "%s"
                name      = "%s"
                value     = "90"
              }
            }
            """
                .formatted(namespace, option)));
  }

  @Test
  void a_worker_of_elastic_beanstalk_is_at_the_end_of_no_route() {
    assertEquals(
        List.of(),
        outlines(
            """
            resource "aws_elastic_beanstalk_environment" "mails" {
              name = "mails"
              tier = "Worker"
            }
            """));
  }

  private static final String APP =
      """
      resource "azurerm_linux_web_app" "api" {
        name = "shop-api"
      }
      """;

  @Test
  void an_application_gateway_routes_by_listener_path_and_settings() {
    String app = " > azure.app_service RESPONSE=230";
    assertEquals(
        List.of(
            "shop.acme.com [/slow/*] → shop-api:"
                + " azure.application_gateway IDLE=600 RESPONSE=600"
                + app,
            "shop.acme.com [] → shop-api: azure.application_gateway IDLE=30 RESPONSE=30" + app),
        outlines(
            APP
                + """
                resource "azurerm_application_gateway" "gw" {
                  http_listener {
                    name      = "https"
                    host_name = "shop.acme.com"
                    protocol  = "Https"
                  }
                  backend_address_pool {
                    name  = "pool"
                    fqdns = [azurerm_linux_web_app.api.default_hostname]
                  }
                  backend_http_settings {
                    name = "fast"
                  }
                  backend_http_settings {
                    name            = "slow"
                    request_timeout = 600
                  }
                  url_path_map {
                    name                               = "paths"
                    default_backend_address_pool_name  = "pool"
                    default_backend_http_settings_name = "fast"
                    path_rule {
                      paths                      = ["/slow/*"]
                      backend_address_pool_name  = "pool"
                      backend_http_settings_name = "slow"
                    }
                  }
                  request_routing_rule {
                    http_listener_name = "https"
                    url_path_map_name  = "paths"
                  }
                }
                """));
  }

  private static final String DOOR =
      """
      resource "azurerm_cdn_frontdoor_profile" "shop" {
        name = "shop"
      }
      resource "azurerm_cdn_frontdoor_endpoint" "shop" {
        cdn_frontdoor_profile_id = azurerm_cdn_frontdoor_profile.shop.id
      }
      resource "azurerm_cdn_frontdoor_origin_group" "api" {
        cdn_frontdoor_profile_id = azurerm_cdn_frontdoor_profile.shop.id
      }
      resource "azurerm_cdn_frontdoor_origin" "api" {
        cdn_frontdoor_origin_group_id = azurerm_cdn_frontdoor_origin_group.api.id
        host_name                     = azurerm_linux_web_app.api.default_hostname
      }
      resource "azurerm_cdn_frontdoor_custom_domain" "shop" {
        host_name = "shop.acme.com"
      }
      resource "azurerm_cdn_frontdoor_route" "all" {
        cdn_frontdoor_endpoint_id       = azurerm_cdn_frontdoor_endpoint.shop.id
        cdn_frontdoor_origin_group_id   = azurerm_cdn_frontdoor_origin_group.api.id
        cdn_frontdoor_custom_domain_ids = [azurerm_cdn_frontdoor_custom_domain.shop.id]
        patterns_to_match               = ["/*"]
        %s
      }
      """;

  @Test
  void a_front_door_ends_websockets_by_itself_and_its_route_leads_to_the_app() {
    assertEquals(
        List.of(
            "shop.acme.com [] → shop-api: azure.frontdoor IDLE=300 LIFETIME=14400 RESPONSE=120"
                + " > azure.frontdoor_route > azure.app_service RESPONSE=230"),
        outlines(APP + DOOR.formatted("")));
  }

  @Test
  void a_route_that_caches_drops_upgrades_at_its_cache_block() {
    Route route = read(APP + DOOR.formatted("cache {\n  }")).get(0);
    Upgrade.Dropped dropped =
        assertInstanceOf(Upgrade.Dropped.class, route.hops().get(1).upgrade());
    assertEquals("cache", dropped.at().text());
    assertTrue(dropped.instead().startsWith("remove the cache block"), dropped.instead());
    assertInstanceOf(
        Upgrade.Passed.class, read(APP + DOOR.formatted("")).get(0).hops().get(1).upgrade());
  }

  @Test
  void a_classic_front_door_passes_no_websockets() {
    Route route =
        read("""
                resource "azurerm_frontdoor" "old" {
                  backend_pool_settings {
                    backend_pools_send_receive_timeout_seconds = 90
                  }
                  frontend_endpoint {
                    name      = "shop"
                    host_name = "shop.acme.com"
                  }
                  backend_pool {
                    name = "api"
                  }
                  routing_rule {
                    frontend_endpoints = ["shop"]
                    patterns_to_match  = ["/api/*"]
                    forwarding_configuration {
                      backend_pool_name = "api"
                    }
                  }
                }
                """)
            .get(0);
    assertEquals(
        "shop.acme.com [/api/*] → api: azure.frontdoor_classic RESPONSE=90", outline(route));
    assertInstanceOf(Upgrade.Dropped.class, route.hops().get(0).upgrade());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          azurerm_windows_web_app | true  | false
          azurerm_windows_web_app | false | true
          azurerm_windows_web_app | null  | true
          azurerm_windows_web_app | var.x | false
          azurerm_linux_web_app   | null  | false
          """)
  void app_service_on_windows_takes_websockets_only_where_they_are_enabled(
      String type, String enabled, boolean drops) {
    String app =
        "resource \"%s\" \"api\" {\n  site_config {\n    websockets_enabled = %s\n  }\n}\n"
            .formatted(type, enabled);
    Route route = read(app + DOOR.formatted("").replace("azurerm_linux_web_app", type)).get(0);
    assertEquals(drops, route.hops().get(2).upgrade() instanceof Upgrade.Dropped);
  }
}
