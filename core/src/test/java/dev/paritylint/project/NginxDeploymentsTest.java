package dev.paritylint.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Landscape;
import dev.paritylint.source.MemoryTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NginxDeploymentsTest {
  private static final String CONF = "server { location / { proxy_pass http://app; } }";

  @Test
  void a_file_that_names_its_environment_is_a_deployment() {
    assertEquals(
        List.of("nginx:nginx/production.conf production", "nginx:nginx/staging.conf staging"),
        deployments(
            Map.of(
                "nginx/staging.conf", CONF,
                "nginx/production.conf", CONF,
                "nginx/nginx.conf", CONF)));
  }

  @Test
  void a_file_of_another_program_is_none() {
    assertEquals(
        List.of(),
        deployments(
            Map.of(
                "supervisor/staging.conf", "[program:a]\ncommand=b\n",
                "supervisor/production.conf", "[program:a]\ncommand=b\n")));
  }

  @Test
  void a_file_that_a_compose_project_mounts_belongs_to_it() {
    assertEquals(
        List.of(
            "compose:docker-compose.staging.yml staging", "nginx:nginx/production.conf production"),
        deployments(
            Map.of(
                "docker-compose.staging.yml",
                """
                services:
                  app: {image: a}
                  web:
                    image: nginx
                    volumes: ["./nginx/staging.conf:/etc/nginx/conf.d/default.conf"]
                """,
                "nginx/staging.conf",
                CONF,
                "nginx/production.conf",
                CONF)));
  }

  @Test
  void an_example_and_a_template_of_another_engine_are_none() {
    assertEquals(
        List.of(),
        deployments(
            Map.of(
                "examples/staging.conf",
                CONF,
                "examples/production.conf",
                CONF,
                "nginx/staging.conf",
                CONF.replace("app", "{{ app }}"),
                "nginx/production.conf",
                CONF.replace("app", "{{ app }}"))));
  }

  private static List<String> deployments(Map<String, String> files) {
    Landscape landscape = Assembly.assemble(new MemoryTree(files));
    return landscape.deployments().stream()
        .map(deployment -> deployment.id() + " " + deployment.environment().name())
        .sorted()
        .toList();
  }
}
