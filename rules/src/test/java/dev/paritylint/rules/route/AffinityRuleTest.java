package dev.paritylint.rules.route;

import static dev.paritylint.rules.World.STAGING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.lint.Finding;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.SettingKind;
import dev.paritylint.project.Assembly;
import dev.paritylint.rules.Lint;
import dev.paritylint.rules.World;
import dev.paritylint.source.MemoryTree;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AffinityRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          TYPE                | AFFINITY                                                            | PLACES
          SERVERLESS          | session_affinity = "GENERATED_COOKIE"                               | 1
          SERVERLESS          | session_affinity = "GENERATED_COOKIE";affinity_cookie_ttl_sec = 60  | 2
          SERVERLESS          | affinity_cookie_ttl_sec = 60                                        | 1
          SERVERLESS          | affinity_cookie_ttl_sec = 0                                         | 0
          SERVERLESS          | session_affinity = "NONE"                                           | 0
          SERVERLESS          | session_affinity = var.unknown                                      | 0
          INTERNET_IP_PORT    | session_affinity = "GENERATED_COOKIE"                               | 0
          """)
  void what_the_platform_ignores_is_one_finding_for_each_backend_service(
      String type, String affinity, int places) {
    String root =
        """
        resource "google_compute_region_network_endpoint_group" "api" {
          network_endpoint_type = "%s"
        }
        resource "google_compute_backend_service" "api" {
          name                  = "api"
          load_balancing_scheme = "EXTERNAL_MANAGED"
          %s
          backend {
            group = google_compute_region_network_endpoint_group.api.id
          }
        }
        """
            .formatted(type, affinity.replace(";", "\n  "));

    List<Finding> findings =
        new AffinityRule()
            .check(Assembly.assemble(new MemoryTree(Map.of("terraform/staging/main.tf", root))));

    assertEquals(places == 0 ? 0 : 1, findings.size());
    if (places > 0) {
      assertEquals(places - 1, findings.get(0).related().size());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          COUNT                         | AFFINITY                                  | PATH          | FINDING
          gcp.cloud_run.max_instances=5 |                                           | /socket.io/*  | true
          gcp.cloud_run.max_instances=5 |                                           | /sockjs       | true
          gcp.cloud_run.max_instances=5 |                                           | /ws           | false
          gcp.cloud_run.max_instances=5 |                                           | ''            | false
          gcp.cloud_run.max_instances=1 |                                           | /socket.io/*  | false
          gcp.cloud_run.max_instances=x |                                           | /socket.io/*  | false
          gcp.cloud_run.max_instances=5 | gcp.cloud_run.session_affinity=true       | /socket.io/*  | false
          gcp.cloud_run.max_instances=5 | gcp.cloud_run.session_affinity=false      | /socket.io/*  | true
          aws.ecs.desired_count=2       |                                           | /socket.io/*  | true
          aws.ecs.desired_count=1       |                                           | /socket.io/*  | false
          aws.ecs.desired_count=2       | aws.lb_target_group.stickiness.type=lb_cookie | /socket.io/* | false
          nginx.upstream.server@api=api:8000, api-2:8000 |                          | /socket.io/*  | true
          nginx.upstream.server@api=api:8000 |                                      | /socket.io/*  | false
          nginx.upstream.server@api=api:8000, api-2:8000 | nginx.upstream.balancing@api=ip_hash | /socket.io/* | false
          nginx.upstream.server@api=api:8000, api-2:8000 | nginx.upstream.balancing@api=hash $remote_addr | /socket.io/* | false
          nginx.upstream.server@api=api:8000, api-2:8000 | nginx.upstream.balancing@api=least_conn | /socket.io/* | true
          nginx.upstream.server@api=api:8000, api-2:8000 | nginx.upstream.balancing@web=ip_hash | /socket.io/* | true
          nginx.upstream.server@web=web:8000, web-2:8000 |                          | /socket.io/*  | false
          """)
  void several_instances_whose_clients_poll_need_something_that_leads_them_back(
      String count, @Nullable String affinity, String path, boolean found) {
    World world = new World().route(STAGING, "", path, "api", World.passed());
    attribute(world, count);
    if (affinity != null) {
      attribute(world, affinity);
    }

    List<Finding> findings = new AffinityRule().check(world.landscape());

    assertEquals(found ? 1 : 0, findings.size(), findings.toString());
  }

  @Test
  void a_service_that_two_pipelines_deploy_is_one_finding() {
    String deploy =
        """
        jobs:
          deploy-staging:
            environment: staging
            runs-on: ubuntu-latest
            steps:
              - run: gcloud run deploy api --max-instances 5
        """;
    String nginx = "server {\n  location /socket.io/ {\n    proxy_pass http://api:80;\n  }\n}\n";
    Map<String, String> files =
        Map.of(
            ".github/workflows/cd.yml",
            deploy,
            ".github/workflows/release.yml",
            deploy,
            "docker-compose.staging.yml",
            "services: {api: {image: a}, nginx: {image: 'nginx:1.25', volumes:"
                + " ['./nginx.staging.conf:/etc/nginx/conf.d/default.conf']}}\n",
            "nginx.staging.conf",
            nginx);

    List<Finding> findings = Lint.of("route/affinity", files);

    assertEquals(1, findings.size(), findings.toString());
    assertEquals(
        List.of(".github/workflows/release.yml"),
        findings.get(0).related().stream().map(place -> place.at().path()).toList());
  }

  private static void attribute(World world, String setting) {
    String[] parts = setting.split("=", 2);
    String service = parts[0].startsWith("nginx") ? "edge" : "api";
    world.setting(STAGING, service, SettingKind.ATTRIBUTE, parts[0], parts[1]);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          COOKIE | ASKS  | PATH        | FINDING
          300    | 3600  | socket.io   | true
          3600   | 3600  | socket.io   | false
          7200   | 3600  | socket.io   | false
          0      | 3600  | socket.io   | false
          300    | 3600  | ws          | false
          """)
  void a_cookie_lasts_as_long_as_the_connection_that_the_service_asks_for(
      String cookie, String asks, String path, boolean found) {
    String root =
        """
        resource "google_compute_instance_group" "api" {
        }
        resource "google_compute_backend_service" "api" {
          name                    = "api"
          load_balancing_scheme   = "EXTERNAL_MANAGED"
          session_affinity        = "GENERATED_COOKIE"
          affinity_cookie_ttl_sec = %s
          backend {
            group = google_compute_instance_group.api.id
          }
        }
        resource "google_compute_url_map" "lb" {
          name            = "lb"
          default_service = google_compute_backend_service.api.id
          host_rule {
            hosts        = ["api.staging.a.io"]
            path_matcher = "api"
          }
          path_matcher {
            name            = "api"
            default_service = google_compute_backend_service.api.id
            path_rule {
              paths   = ["/%s/*"]
              service = google_compute_backend_service.api.id
            }
          }
        }
        """
            .formatted(cookie, path);
    String compose =
        """
        services:
          api:
            environment:
              WEBSOCKET_CONNECTION_TIMEOUT: "%s"
        """
            .formatted(asks);
    Landscape landscape =
        Assembly.assemble(
            new MemoryTree(
                Map.of("terraform/staging/main.tf", root, "docker-compose.staging.yml", compose)));

    List<Finding> findings = new AffinityRule().check(landscape);

    assertEquals(found ? 1 : 0, findings.size(), findings.toString());
    if (found) {
      assertEquals("gcp.backend_service.affinity_cookie_ttl_sec", findings.get(0).setting());
      assertTrue(findings.get(0).message().contains("/socket.io/* leads to it"));
    }
  }
}
