package dev.paritylint.rules.header;

import static dev.paritylint.rules.World.PRODUCTION;
import static dev.paritylint.rules.World.STAGING;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.model.Upgrade;
import dev.paritylint.rules.World;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebSocketUpgradeRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          PATH       | VARIABLE                              | UPGRADE | FINDING
          /ws        |                                       | dropped | error
          /ws/*      |                                       | dropped | error
          /ws        |                                       | passed  |
          /ws        |                                       | unclear |
          /ws        |                                       | by version | warning
          ''         |                                       | dropped |
          /api/*     |                                       | dropped |
          ''         | CHAT_URL=ws://api:8000                | dropped | error
          ''         | CHAT_URL=wss://chat.a.io/stream       | dropped | error
          ''         | CHAT_URL=wss://chat.payco.com         | dropped |
          ''         | WEBSOCKET_PING_INTERVAL=30            | dropped | warning
          ''         | WEBSOCKET_PING_INTERVAL=30            | by version | note
          ''         |                                       | by version |
          /admin/*   | CHAT_URL=wss://chat.a.io/stream       | dropped |
          """)
  void a_route_of_sockets_through_a_hop_that_drops_the_upgrade(
      String path, @Nullable String variable, String upgrade, @Nullable String severity) {
    World world =
        new World()
            .variable(STAGING, "api", "FRONTEND_URL", "https://app.a.io")
            .route(STAGING, "", path, "api", upgrade(upgrade));
    if (variable != null) {
      String[] parts = variable.split("=", 2);
      world.variable(STAGING, "api", parts[0], parts[1]);
    }

    List<Finding> findings = new WebSocketUpgradeRule().check(world.landscape());

    assertEquals(
        severity == null ? List.of() : List.of(severity),
        findings.stream().map(finding -> finding.severity().label()).toList());
  }

  private static Upgrade upgrade(String name) {
    return switch (name) {
      case "dropped" -> World.dropped("shop.conf");
      case "passed" -> World.passed();
      case "by version" -> World.byVersion("shop.conf");
      default -> new Upgrade.Unclear();
    };
  }

  @Test
  void the_finding_names_hop_service_environment_and_reason_and_what_to_paste() {
    World world =
        new World()
            .variable(STAGING, "web", "VITE_WS_URL", "wss://api.staging.a.io/stream")
            .route(STAGING, "api.staging.a.io", "/stream", "api", World.dropped("stage.conf"))
            .route(PRODUCTION, "api.a.io", "/stream", "api", World.passed());

    Finding finding = new WebSocketUpgradeRule().check(world.landscape()).get(0);

    assertEquals(
        "location /stream does not pass WebSocket upgrades on to api in staging: nginx drops both"
            + " by itself, and VITE_WS_URL of web is wss://api.staging.a.io/stream",
        finding.message());
    assertEquals(
        """
        add to this block:
        proxy_set_header Upgrade $http_upgrade;
        proxy_set_header Connection "upgrade";\
        """,
        finding.help());
    assertEquals("stage.conf", finding.place().at().path());
    assertEquals(
        List.of("speaks of WebSockets", "production passes it on here"),
        finding.related().stream().map(Place::label).toList());
  }

  @Test
  void what_production_is_configured_to_pass_on_is_expected_of_staging_too() {
    World world =
        new World()
            .route(STAGING, "", "/stream", "api", World.dropped("stage.conf"))
            .route(PRODUCTION, "", "/stream", "api", World.passed());
    World otherwise =
        new World()
            .route(STAGING, "", "/stream", "api", World.dropped("stage.conf"))
            .route(STAGING, "", "/ws", "api", World.passed())
            .route(PRODUCTION, "", "/stream", "api", World.passed());

    Finding finding = new WebSocketUpgradeRule().check(world.landscape()).get(0);

    assertEquals("warning", finding.severity().label());
    assertEquals(
        "location /stream does not pass WebSocket upgrades on to api in staging: nginx drops both"
            + " by itself, and production passes them on",
        finding.message());
    assertEquals(List.of(), new WebSocketUpgradeRule().check(otherwise.landscape()));
  }

  @Test
  void where_only_some_versions_lose_the_upgrade_the_finding_says_so() {
    World world = new World().route(STAGING, "", "/ws", "api", World.byVersion("stage.conf"));

    Finding finding = new WebSocketUpgradeRule().check(world.landscape()).get(0);

    assertEquals(
        "location /ws may not pass WebSocket upgrades on to api in staging: old versions do not,"
            + " and /ws is a path of WebSockets",
        finding.message());
    assertEquals("add to this block:\nproxy_http_version 1.1;", finding.help());
  }

  @Test
  void a_block_that_environments_and_routes_share_is_one_cause() {
    World world =
        new World()
            .route(STAGING, "a.staging.a.io", "/ws", "api", World.dropped("shared.conf"))
            .route(STAGING, "b.staging.a.io", "/ws", "api", World.dropped("shared.conf"))
            .route(PRODUCTION, "a.io", "/ws", "api", World.dropped("shared.conf"));

    assertEquals(
        List.of(List.of("production", "staging")),
        new WebSocketUpgradeRule()
            .check(world.landscape()).stream().map(Finding::environments).toList());
  }
}
