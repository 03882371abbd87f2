package dev.paritylint.rules.timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.lint.Finding;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Hop;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Limit;
import dev.paritylint.model.Limit.LimitKind;
import dev.paritylint.model.Route;
import dev.paritylint.model.Upgrade;
import dev.paritylint.model.Value;
import dev.paritylint.project.Assembly;
import dev.paritylint.rules.Lint;
import dev.paritylint.source.MemoryTree;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeartbeatRuleTest {
  private static final String RULE = "timeout/heartbeat";
  private static final Upgrade PASSED = new Upgrade.Passed("it is told to");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          IDLE | PINGS                              | SEVERITY
          # not below the limit
          30   | WEBSOCKET_HEARTBEAT_INTERVAL=30    | error
          30   | WEBSOCKET_HEARTBEAT_INTERVAL=55    | error
          30   | WS_PING_INTERVAL_MS=30000          | error
          30   | PING_INTERVAL=30s                  | error
          30   | pingInterval=30000                 | error
          # above half of it
          60   | WEBSOCKET_HEARTBEAT_INTERVAL=31    | warning
          60   | WS_PING_INTERVAL_MS=30001          | warning
          # half of it or less
          60   | WEBSOCKET_HEARTBEAT_INTERVAL=30    |
          60   | WS_PING_INTERVAL_MS=25000          |
          # without a unit, and too many to be seconds
          60   | SOCKETIO_PING_INTERVAL=25000       |
          # about clients, or perhaps not
          60   | CHAT_PING_INTERVAL=60              | warning
          60   | CHAT_PING_INTERVAL=40              | note
          60   | REDIS_PING_INTERVAL=300            |
          60   | WORKER_HEARTBEAT_INTERVAL=300      |
          60   | TCP_KEEPALIVE_INTERVAL=75          |
          # off, or not to be known
          60   | WEBSOCKET_HEARTBEAT_INTERVAL=0     | note
          60   | CHAT_PING_INTERVAL=0               |
          60   | WEBSOCKET_HEARTBEAT_INTERVAL=${X}  |
          60   | WEBSOCKET_HEARTBEAT_TIMEOUT=300    |
          """)
  void pings_are_held_against_the_silence_that_the_route_allows(
      int idle, String ping, @Nullable String severity) {
    List<Finding> findings =
        Lint.of(
            RULE,
            Map.of(
                "terraform/staging/main.tf", balancer(idle),
                "docker-compose.staging.yml", compose(ping)));

    assertEquals(
        severity == null ? List.of() : List.of(severity),
        findings.stream().map(finding -> finding.severity().label()).toList());
  }

  @Test
  void the_platforms_own_limit_counts_where_none_is_set() {
    List<Finding> findings =
        Lint.of(
            RULE,
            Map.of(
                "terraform/staging/main.tf",
                balancer(60).replace("idle_timeout = 60", ""),
                "docker-compose.staging.yml",
                compose("WS_PING_INTERVAL=60")));

    assertEquals(
        List.of(
            "not set, so 60 s: the load balancer closes a connection on which nothing has passed"
                + " for its idle timeout"),
        findings.get(0).related().stream().map(place -> place.label()).toList());
  }

  @Test
  void a_limit_that_is_not_known_binds_nobody() {
    assertEquals(
        List.of(),
        Lint.of(
            RULE,
            Map.of(
                "terraform/staging/main.tf",
                balancer(60).replace("= 60", "= var.unknown"),
                "docker-compose.staging.yml",
                compose("WS_PING_INTERVAL=600"))));
  }

  @Test
  void both_places_and_both_values_are_named() {
    Landscape landscape = landscape(compose("WEBSOCKET_HEARTBEAT_INTERVAL=30"));

    List<Finding> findings =
        new HeartbeatRule().check(with(landscape, nginx(landscape, 30, PASSED)));

    assertEquals(
        List.of(
            "WEBSOCKET_HEARTBEAT_INTERVAL of api is 30 s in staging, which is not below the 30 s of"
                + " silence after which nginx location /ws closes a connection"),
        findings.stream().map(Finding::message).toList());
    assertEquals("error docker-compose.staging.yml:4", Lint.line(findings.get(0)));
    assertEquals(
        List.of("nginx/staging.conf:1:20"),
        findings.get(0).related().stream().map(place -> place.at().toString()).toList());
    assertEquals(
        "ping every 15 s or sooner, or raise aws.lb.idle_timeout to 60 s or more",
        findings.get(0).help());
  }

  @Test
  void each_deployment_pings_on_its_own_routes() {
    String terraform = balancer(120);
    Landscape landscape =
        landscape(
            Map.of(
                "terraform/staging/main.tf",
                terraform,
                "docker-compose.staging.yml",
                compose("WS_PING_INTERVAL=45"),
                "scripts/deploy.py",
                """
                SERVICES = {
                    "staging": [Service(name="api", env={"WS_PING_INTERVAL": "100"})],
                    "production": [Service(name="api", env={"WS_PING_INTERVAL": "20"})],
                }
                """));

    List<Finding> findings =
        new HeartbeatRule().check(with(landscape, nginx(landscape, 60, PASSED)));

    assertEquals(
        List.of("warning docker-compose.staging.yml:4", "warning scripts/deploy.py:2"),
        findings.stream().map(Lint::line).sorted().toList());
  }

  @Test
  void a_route_that_lets_no_websocket_through_is_not_judged() {
    Landscape landscape = landscape(compose("WEBSOCKET_HEARTBEAT_INTERVAL=90"));
    Span at = SourceFile.of("nginx/staging.conf", "location /ws").whole();

    List<Finding> findings =
        new HeartbeatRule()
            .check(with(landscape, nginx(landscape, 60, new Upgrade.Dropped(at, "x", "drops it"))));

    assertEquals(List.of(), findings);
  }

  @Test
  void one_interval_against_several_limits_is_one_cause_and_the_worst_is_told() {
    Landscape landscape = landscape(compose("WEBSOCKET_HEARTBEAT_INTERVAL=40"));

    List<Finding> findings =
        new HeartbeatRule()
            .check(with(landscape, nginx(landscape, 60, PASSED), nginx(landscape, 30, PASSED)));

    assertEquals(1, findings.size());
    assertEquals("error", findings.get(0).severity().label());
    assertEquals(2, findings.get(0).related().size());
  }

  @Test
  void a_limit_that_no_document_confirms_gives_a_note() {
    Landscape landscape = landscape(compose("WEBSOCKET_HEARTBEAT_INTERVAL=30"));
    Route known = nginx(landscape, 30, PASSED);
    Hop hop = known.hops().get(0);
    Hop strange = new Hop("some.proxy", "proxy", hop.at(), hop.limits(), hop.upgrade());

    List<Finding> findings =
        new HeartbeatRule()
            .check(
                with(
                    landscape,
                    new Route(known.deployment(), "", List.of(), "api", List.of(strange))));

    assertEquals(List.of("note"), findings.stream().map(each -> each.severity().label()).toList());
  }

  private static String balancer(int idle) {
    return """
        resource "aws_lb" "api" {
          load_balancer_type = "application"
          idle_timeout = %d
        }
        resource "aws_lb_listener" "api" {
          load_balancer_arn = aws_lb.api.arn
          default_action {
            target_group_arn = aws_lb_target_group.api.arn
          }
        }
        resource "aws_lb_target_group" "api" {
          name = "api"
        }
        """
        .formatted(idle);
  }

  private static String compose(String variable) {
    String[] parts = variable.split("=", 2);
    return """
        services:
          api:
            environment:
              %s: "%s"
        """
        .formatted(parts[0], parts[1]);
  }

  private static Landscape landscape(String compose) {
    return landscape(Map.of("docker-compose.staging.yml", compose));
  }

  private static Landscape landscape(Map<String, String> files) {
    return Assembly.assemble(new MemoryTree(files));
  }

  private static Route nginx(Landscape landscape, int seconds, Upgrade upgrade) {
    SourceFile file =
        SourceFile.of("nginx/staging.conf", "proxy_read_timeout %ds;".formatted(seconds));
    Span at = new Span(file, 19, 21);
    Environment staging =
        landscape.environments().stream()
            .filter(environment -> environment.name().equals("staging"))
            .findFirst()
            .orElseThrow();
    Limit limit =
        new Limit(
            LimitKind.IDLE,
            Value.Seconds.of(seconds),
            "aws.lb.idle_timeout",
            at,
            List.of(),
            true,
            "nginx closes a connection on which nothing has passed for this long");
    Hop hop = new Hop("aws.lb", "nginx location /ws", at, List.of(limit), upgrade);
    return new Route(
        new Deployment(DeploymentKind.NGINX, staging, "nginx/staging.conf", List.of(), null, ""),
        "",
        List.of("/ws"),
        "api",
        List.of(hop));
  }

  private static Landscape with(Landscape landscape, Route... more) {
    List<Route> routes = new ArrayList<>(landscape.routes());
    routes.addAll(List.of(more));
    return new Landscape(
        landscape.environments(),
        landscape.deployments(),
        landscape.settings(),
        routes,
        landscape.rejections(),
        landscape.dangling(),
        landscape.deliveries(),
        landscape.problems(),
        landscape.comparisons());
  }
}
