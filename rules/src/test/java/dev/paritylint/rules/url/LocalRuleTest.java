package dev.paritylint.rules.url;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.lint.Finding;
import dev.paritylint.rules.Lint;
import dev.paritylint.rules.Repository;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalRuleTest {
  private static final String RULE = "url/local";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          ENVIRONMENT | VARIABLE                | VALUE                                        | FINDING
          staging     | NEXT_PUBLIC_WS_URL      | ws://backend:8000                            | error
          production  | VITE_API_URL            | http://localhost:8000                        | error
          staging     | REACT_APP_API_URL       | http://127.0.0.1:8000                        | error
          staging     | NUXT_PUBLIC_API_URL     | http://host.docker.internal:8000             | error
          staging     | GATSBY_API_URL          | http://0.0.0.0:8000                          | error
          staging     | EXPO_PUBLIC_API_URL     | http://[::1]:8000                            | error
          staging     | PUBLIC_API_URL          | http://shop_backend:8000                     | error
          staging     | VUE_APP_API_URL         | http://api.shop.svc.cluster.local            | error
          staging     | VITE_WS_HOST            | localhost:8000                               | error
          # only if nobody says otherwise
          staging     | VITE_API_URL            | ${API_URL:-http://localhost:8000}            | note
          # everybody can reach it
          staging     | VITE_API_URL            | https://api.staging.acme.com                 |
          staging     | VITE_API_URL            | http://203.0.113.7:8000                      |
          # a server of the same network
          staging     | API_URL                 | http://backend:8000                          |
          staging     | API_URL                 | http://localhost:8000                        |
          staging     | PUBLIC_KEY_URL          | http://auth:8000/keys                        |
          staging     | NEXT_PUBLIC_INTERNAL_URL | http://backend:8000                         |
          staging     | VITE_PROXY_URL          | http://backend:8000                          |
          # filled in when the container starts
          staging     | VITE_API_URL            | http://__API_HOST__                          |
          # who may come, not where to go
          staging     | PUBLIC_CORS_ORIGINS     | http://localhost:3000                        |
          staging     | PUBLIC_SITE_URLS        | https://a.staging.acme.com,http://localhost  |
          # run where it is used
          dev         | VITE_API_URL            | http://localhost:8000                        |
          test        | VITE_API_URL            | http://backend:8000                          |
          demo        | VITE_API_URL            | http://localhost:8000                        |
          local       | VITE_API_URL            | http://localhost:8000                        |
          # not spoken by browsers
          staging     | VITE_STORE_URL          | redis://cache:6379                           |
          """)
  void a_browser_reaches_neither_localhost_nor_containers(
      String environment, String variable, String value, @Nullable String severity) {
    Repository repository = new Repository().with(environment, variable, value);

    assertEquals(
        severity == null ? List.of() : List.of(severity + " url/local " + environment),
        repository.findings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          VARIABLE                    | VALUE                      | FOUND
          API_URL                     | http://localhost:8000      | true
          API_URL                     | http://127.0.0.1:8000      | true
          OAUTH_REDIRECT_URI          | http://localhost:3000/cb   | true
          API_URL                     | http://backend:8000        | true
          API_URL                     | http://metadata            | false
          API_URL                     | https://api.acme.com       | false
          # agents and proxies beside the service
          OTEL_EXPORTER_OTLP_ENDPOINT | http://localhost:4317      | false
          DD_AGENT_URL                | http://localhost:8126      | false
          EXPORTER_URL                | http://localhost:4318      | false
          DATABASE_URL                | postgres://127.0.0.1:5432  | false
          PROXY_URL                   | http://127.0.0.1:3128      | false
          STATSD_HOST                 | localhost:8125             | false
          # where to listen
          LISTEN_URL                  | http://0.0.0.0:8080        | false
          SERVER_URL                  | http://0.0.0.0:8080        | false
          BIND_HOST                   | 0.0.0.0:8080               | false
          ASPNETCORE_URLS             | http://localhost:8080      | false
          # who may come, and what to leave alone
          CORS_ORIGINS                | http://localhost:3000      | false
          ALLOWED_HOSTS               | localhost:8000             | false
          NO_PROXY_HOSTS              | localhost:80               | false
          HEALTH_CHECK_URL            | http://localhost:8080      | false
          NEXTAUTH_URL_INTERNAL_URL   | http://localhost:3000      | false
          """)
  void a_service_in_a_cloud_reaches_neither(String variable, String value, boolean found) {
    String compose = "services:\n  backend:\n    environment:\n      REGION: eu\n";
    String root = service(container(variable, value));

    List<Finding> findings =
        Lint.of(
            RULE, Map.of("terraform/staging/main.tf", root, "docker-compose.staging.yml", compose));

    assertEquals(
        found ? List.of("error terraform/staging/main.tf:7") : List.of(),
        findings.stream().map(Lint::line).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "src/app/api/graphql/route.ts, 0",
    "pages/api/[[...path]].ts, 0",
    "next.config.mjs, 0",
    "middleware.ts, 0",
    "server/index.js, 0",
    "src/app/page.tsx, 1",
    "src/lib/client.ts, 1",
    "docs/route.ts, 1",
  })
  void what_only_a_server_reads_never_gets_to_a_browser(String reader, int count) {
    Map<String, String> files =
        Map.of(
            "docker-compose.staging.yml",
            "services: {web: {image: w, environment: {NEXT_PUBLIC_API_URL: 'http://api:4000'}}}\n",
            reader,
            "const api = process.env.NEXT_PUBLIC_API_URL;\n");

    assertEquals(count, Lint.of(RULE, files).size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          ORIGINS               | FILES                       | SEVERITY
          http://localhost:3000 | http://localhost:9000/files | note
          http://localhost:3000 | http://files:9000           | error
          http://localhost:3000 | https://files.acme.com      | error
          https://shop.acme.com | http://localhost:9000/files | error
          """)
  void an_environment_all_of_whose_addresses_are_local_runs_on_one_machine(
      String origins, String store, String severity) {
    Repository repository =
        new Repository()
            .with("staging", "CORS_ORIGINS", origins)
            .with("staging", "FILES_URL", store)
            .with("staging", "VITE_API_URL", "http://localhost:8000");

    assertEquals(List.of(severity + " url/local staging"), repository.findings());
  }

  @Test
  void one_place_for_several_environments_is_one_finding() {
    Map<String, String> files =
        Map.of(
            "docker-compose.yml",
            "services: {web: {image: w, environment: {VITE_API_URL: 'http://api:4000'}}}\n",
            "docker-compose.staging.yml",
            "services: {web: {environment: {REGION: eu}}}\n",
            "docker-compose.production.yml",
            "services: {web: {environment: {REGION: us}}}\n");

    List<Finding> findings = Lint.of(RULE, files);

    assertEquals(1, findings.size());
    assertEquals(List.of("production", "staging"), findings.get(0).environments());
    assertEquals(
        "VITE_API_URL of web is http://api:4000 in production and staging, and a browser cannot"
            + " resolve the container name api",
        findings.get(0).message());
  }

  @Test
  void containers_side_by_side_share_their_localhost() {
    String root = service(container("API_URL", "http://localhost:8000") + "containers {\n}\n");

    assertEquals(List.of(), Lint.of(RULE, Map.of("terraform/staging/main.tf", root)));
  }

  @ParameterizedTest
  @CsvSource({"'', 1", "', {name = \"proxy\"}', 0"})
  void containers_of_one_task_do_so_too(String sidecar, int count) {
    String root =
        """
        resource "aws_ecs_task_definition" "api" {
          family = "api"
          container_definitions = jsonencode([
            {
              name        = "api"
              environment = [{name = "API_URL", value = "http://localhost:8000"}]
            }%s
          ])
        }
        """
            .formatted(sidecar);

    assertEquals(count, Lint.of(RULE, Map.of("terraform/staging/main.tf", root)).size());
  }

  @Test
  void a_task_may_call_a_service_by_its_short_name() {
    String compose = "services:\n  backend:\n    environment:\n      REGION: eu\n";
    String root =
        """
        resource "aws_ecs_task_definition" "api" {
          family = "api"
          container_definitions = jsonencode([
            {
              name        = "api"
              environment = [{name = "API_URL", value = "http://backend:8000"}]
            }
          ])
        }
        """;

    assertEquals(
        List.of(),
        Lint.of(
            RULE,
            Map.of("terraform/staging/main.tf", root, "docker-compose.staging.yml", compose)));
  }

  @ParameterizedTest
  @CsvSource({"true, 1", "false, 0"})
  void a_script_counts_where_its_service_is_known_to_run_in_a_cloud(boolean cloud, int count) {
    String script =
        """
        SERVICES = {
            "staging": [Service(name="api", env={"API_URL": "http://localhost:8000"})],
            "production": [Service(name="api", env={"API_URL": "https://api.acme.com"})],
        }
        """;
    String root = cloud ? service("") : "locals {\n  region = \"eu\"\n}\n";

    assertEquals(
        count,
        Lint.of(RULE, Map.of("scripts/deploy.py", script, "terraform/staging/main.tf", root))
            .size());
  }

  @Test
  void one_container_in_three_variables_is_one_cause_and_the_right_address_is_offered() {
    String compose =
        """
        services:
          web:
            environment:
              NEXT_PUBLIC_API_URL: http://backend:8000
              NEXT_PUBLIC_CART_URL: http://backend:8000/cart
              NEXT_PUBLIC_WS_URL: ws://backend:8000
        """;
    String script =
        """
        SERVICES = {
            "staging": [
                Service(name="web", env={"NEXT_PUBLIC_API_URL": "https://api.staging.acme.com"})
            ],
            "production": [
                Service(name="web", env={"NEXT_PUBLIC_API_URL": "https://api.acme.com"})
            ],
        }
        """;

    List<Finding> findings =
        Lint.of(Map.of("docker-compose.staging.yml", compose, "scripts/deploy.py", script)).stream()
            .filter(finding -> finding.rule().id().startsWith("url/"))
            .toList();

    assertEquals(
        List.of("error docker-compose.staging.yml:4"), findings.stream().map(Lint::line).toList());
    assertEquals(2, findings.get(0).related().size());
    assertEquals(
        "use https://api.staging.acme.com, as script:scripts/deploy.py#staging does",
        findings.get(0).help());
  }

  @Test
  void url_parity_does_not_repeat_it_at_either_place() {
    Repository repository =
        new Repository()
            .with("staging", "NEXT_PUBLIC_WS_URL", "ws://backend:8000")
            .with("production", "NEXT_PUBLIC_WS_URL", "wss://api.acme.com");

    assertEquals(List.of("error url/local staging"), repository.findings());
  }

  private static String container(String variable, String value) {
    return """
    containers {
      env {
        name = "%s"
        value = "%s"
      }
    }
    """
        .formatted(variable, value);
  }

  private static String service(String containers) {
    return """
    resource "google_cloud_run_v2_service" "api" {
      name = "api"
      template {
    %s  }
    }
    """
        .formatted(containers);
  }
}
