package dev.paritylint.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.source.MemoryTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssemblyTest {
  @Test
  void one_service_has_one_name_whatever_its_deployments_call_it() {
    Landscape landscape =
        assemble(
            Map.of(
                "terraform/staging/main.tf",
                """
                resource "google_cloud_run_v2_service" "api" {
                  name = "shop-api-staging"
                  template {
                    containers {
                      env {
                        name  = "REGION"
                        value = "eu"
                      }
                    }
                  }
                }
                resource "google_cloud_run_v2_service" "web" {
                  name = "shop-web-staging"
                }
                """,
                "docker-compose.staging.yml",
                "services:\n  api:\n    environment:\n      REGION: eu\n"));

    assertEquals(
        List.of("api", "api"),
        landscape.settings().stream()
            .filter(setting -> setting.name().equals("REGION"))
            .map(Setting::service)
            .toList());
  }

  @Test
  void services_that_one_host_leads_to_are_one() {
    Landscape landscape =
        assemble(
            Map.of(
                "docker-compose.staging.yml", routed("web", "staging.shop.example"),
                "docker-compose.production.yml", routed("storefront", "shop.example")));

    assertEquals(
        List.of("mail", "web"),
        landscape.settings().stream()
            .filter(setting -> setting.name().equals("compose.service"))
            .map(Setting::service)
            .distinct()
            .sorted()
            .toList());
  }

  private static String routed(String service, String host) {
    return """
        services:
          mail: {image: shop/mail}
          %s:
            image: shop/%s
            labels:
              - traefik.http.routers.one.rule=Host(`%s`)
              - traefik.http.services.one.loadbalancer.server.port=3000
        """
        .formatted(service, service, host);
  }

  @Test
  void a_variable_with_a_meaning_appears_a_second_time() {
    Landscape landscape =
        assemble(
            Map.of(
                "docker-compose.staging.yml",
                "services:\n  api:\n    environment:\n      REQUEST_TIMEOUT_MS: 30000\n"));

    assertEquals(
        List.of("VARIABLE 30000", "TIMEOUT 30 s"),
        landscape.settings().stream()
            .filter(setting -> setting.kind() != SettingKind.ATTRIBUTE)
            .map(setting -> setting.kind() + " " + setting.value().shown())
            .toList());
  }

  @Test
  void a_secret_is_marked_wherever_it_stands() {
    Landscape landscape =
        assemble(
            Map.of(
                "staging.env",
                "DATABASE_URL=postgres://shop:hunter2@db:5432/shop\nSMTP_PASSWORD=hunter2\n"));

    assertTrue(landscape.settings().stream().allMatch(Setting::secret), landscape.toString());
  }

  @Test
  void a_script_that_speaks_of_environments_and_sets_nothing_is_no_deployment() {
    Landscape landscape =
        assemble(
            Map.of(
                "scripts/check_deploy.py",
                """
                LABELS = {"A_B": 1}
                if environment == "staging":
                    print("one")
                elif environment == "production":
                    print("two")
                """,
                "docker-compose.staging.yml",
                "services:\n  api:\n    environment:\n      REGION: eu\n"));

    assertEquals(
        List.of("compose:docker-compose.staging.yml"),
        landscape.deployments().stream().map(Deployment::id).toList());
    assertEquals(
        List.of("staging"), landscape.environments().stream().map(Environment::name).toList());
  }

  private static Landscape assemble(Map<String, String> files) {
    return Assembly.assemble(new MemoryTree(files));
  }
}
