package dev.paritylint.rules.delivery;

import static dev.paritylint.rules.World.PRODUCTION;
import static dev.paritylint.rules.World.STAGING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Confidence;
import dev.paritylint.model.Delivery;
import dev.paritylint.model.Delivery.Check;
import dev.paritylint.model.Delivery.Protocol;
import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Landscape;
import dev.paritylint.rules.Lint;
import dev.paritylint.rules.World;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnverifiedWebSocketRuleTest {
  private static final Check HTTP = check(Protocol.HTTP);
  private static final Check WEBSOCKET = check(Protocol.WEBSOCKET);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          VARIABLE                     | VALUE                            | OPENED
          WS_URL                       | wss://api.staging.acme.com/ws    | wss://api.staging.acme.com/ws
          WS_URL                       | ws://api.staging.acme.com:80/ws  | wss://api.staging.acme.com/ws
          WS_URL                       | wss://live.acme.com:8443/feed    | wss://live.acme.com:8443/feed
          WS_URL                       | ws://api:8000/feed               | wss://<host of staging>/<path>
          WEBSOCKET_CONNECTION_TIMEOUT | 3600                             | wss://<host of staging>/<path>
          WS_URL                       | wss://stream.payco.com/v1        |
          WS_URL                       | ws://feed.shop-staging.local:3000 |
          WS_URL                       | ws://feed.staging.internal/ws    |
          WS_URL                       | ws://localhost:8000/ws           |
          WS_URL                       | ws://127.0.0.1:8000/ws           |
          API_URL                      | https://api.staging.acme.com/ws  | wss://api.staging.acme.com/ws
          API_URL                      | https://api.staging.acme.com/v1  |
          REQUEST_TIMEOUT              | 30                               |
          WEBSOCKET_CONNECTION_TIMEOUT | 0                                |
          """)
  void what_says_that_an_environment_serves_sockets(
      String variable, String value, @Nullable String opened) {
    World world =
        new World()
            .variable(STAGING, "web", "FRONTEND_URL", "https://www.acme.com")
            .variable(STAGING, "web", variable, value);

    List<Finding> findings = lint(world, delivery(STAGING, "job deploy"));

    assertEquals(opened == null ? 0 : 1, findings.size());
    if (opened != null) {
      assertTrue(findings.get(0).help().contains("opens " + opened + " and"), findings.toString());
    }
  }

  @Test
  void the_same_host_in_two_environments_but_for_their_words_is_their_own() {
    World world =
        new World()
            .variable(STAGING, "web", "WS_URL", "wss://live.staging.acme.com/feed")
            .variable(PRODUCTION, "web", "WS_URL", "wss://live.acme.com/feed");

    assertEquals(1, lint(world, delivery(PRODUCTION, "job deploy")).size());
  }

  @Test
  void a_route_with_the_path_of_a_socket_is_enough() {
    World world =
        new World().route(STAGING, "api.staging.acme.com", "/ws/*", "api", World.passed());

    Finding finding = lint(world, delivery(STAGING, "job deploy")).get(0);

    assertEquals(
        "job deploy deploys staging and checks no WebSocket afterwards, although /ws/* is a path of"
            + " WebSockets",
        finding.message());
    assertTrue(finding.help().contains("opens wss://api.staging.acme.com/ws/ and"), finding.help());
  }

  @Test
  void a_route_that_is_announced_for_later_serves_none_yet() {
    String nginx =
        """
        server {
          listen 80;
          # %s
          location /ws/ {
            proxy_pass http://api:8000;
            proxy_set_header Upgrade $http_upgrade;
            proxy_set_header Connection upgrade;
            proxy_read_timeout 1d;
          }
        }
        """;
    String compose =
        """
        services:
          web:
            image: nginx:1.27
            volumes: ["./nginx.conf:/etc/nginx/conf.d/default.conf:ro"]
          api: {image: shop/api:1}
        """;
    String workflow =
        """
        on: push
        jobs:
          deploy:
            runs-on: ubuntu-latest
            environment: staging
            steps:
              - run: gcloud run deploy shop-api --image shop/api:1
        """;
    for (int used = 0; used < 2; used++) {
      String comment = used == 0 ? "for features of the future" : "for the dashboard";
      Map<String, String> files =
          Map.of(
              "docker-compose.staging.yml",
              compose,
              "nginx.conf",
              nginx.formatted(comment),
              ".github/workflows/deploy-staging.yml",
              workflow);

      assertEquals(used, Lint.of("delivery/unverified-websocket", files).size(), comment);
    }
  }

  @Test
  void all_that_deploys_an_environment_is_one_finding_with_every_place() {
    List<Finding> findings =
        lint(
            world(),
            delivery(STAGING, "job api", HTTP),
            delivery(STAGING, "job web"),
            delivery(PRODUCTION, "job release"));

    assertEquals(
        List.of(
            "job api and job web deploy staging and check no WebSocket afterwards, although WS_URL"
                + " of web is wss://api.staging.acme.com/ws"),
        findings.stream().map(Finding::message).toList());
    assertEquals("job api deploys staging", findings.get(0).place().label());
    assertEquals(
        List.of(
            "job web deploys staging",
            "only HTTP is checked",
            "WS_URL of web is wss://api.staging.acme.com/ws"),
        findings.get(0).related().stream().map(place -> place.label()).toList());
  }

  @Test
  void one_check_in_any_of_the_jobs_is_enough() {
    assertEquals(
        List.of(),
        lint(world(), delivery(STAGING, "job api", HTTP), delivery(STAGING, "job web", WEBSOCKET)));
  }

  @Test
  void a_check_of_another_environment_is_not() {
    assertEquals(
        1,
        lint(world(), delivery(STAGING, "job a"), delivery(PRODUCTION, "job b", WEBSOCKET)).size());
  }

  @Test
  void what_nothing_deploys_is_not_expected_to_be_checked() {
    assertEquals(List.of(), lint(world()));
  }

  @ParameterizedTest
  @CsvSource({
    "PRODUCTION, WARNING",
    "PRE_PRODUCTION, WARNING",
    "TEST, WARNING",
    "SHOWCASE, WARNING",
    "DEVELOPMENT, WARNING",
    "UNKNOWN, NOTE",
    "EPHEMERAL,",
    "LOCAL,",
  })
  void the_class_of_the_environment_decides(EnvironmentClass kind, @Nullable Severity severity) {
    Environment environment =
        new Environment("blue", Set.of(), kind, "", "", Confidence.CERTAIN, List.of());
    World world = new World().variable(environment, "api", "WEBSOCKET_IDLE_TIMEOUT", "60");

    assertEquals(
        severity == null ? List.of() : List.of(severity),
        lint(world, delivery(environment, "job deploy")).stream().map(Finding::severity).toList());
  }

  @Test
  void what_belongs_to_no_environment_is_passed_over() {
    World world = new World().variable(Environment.DEFAULT, "api", "WS_IDLE_TIMEOUT", "60");

    assertEquals(List.of(), lint(world, delivery(Environment.DEFAULT, "job deploy")));
  }

  private static World world() {
    return new World()
        .variable(STAGING, "web", "WS_URL", "wss://api.staging.acme.com/ws")
        .variable(PRODUCTION, "web", "API_URL", "https://api.acme.com");
  }

  private static List<Finding> lint(World world, Delivery... deliveries) {
    Landscape bare = world.landscape();
    return new UnverifiedWebSocketRule()
        .check(
            new Landscape(
                bare.environments(),
                bare.deployments(),
                bare.settings(),
                bare.routes(),
                bare.rejections(),
                bare.dangling(),
                Arrays.asList(deliveries),
                bare.problems(),
                bare.comparisons()));
  }

  private static Delivery delivery(Environment environment, String label, Check... checks) {
    return new Delivery(
        World.deployment(environment),
        label,
        World.span(".github/workflows/" + environment + ".yml", label),
        List.of(checks));
  }

  private static Check check(Protocol protocol) {
    return new Check(protocol, World.span(".github/workflows/check.yml", protocol.name()));
  }
}
