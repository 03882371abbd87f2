package dev.paritylint.rules.websocket;

import static dev.paritylint.rules.World.STAGING;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Landscape;
import dev.paritylint.model.Upgrade;
import dev.paritylint.rules.World;
import dev.paritylint.rules.websocket.WebSocketEvidence.Reason;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebSocketEvidenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          PATTERN                | TRANSPORT
          /ws                    | WEBSOCKET
          /ws/*                  | WEBSOCKET
          /api/v1/ws             | WEBSOCKET
          '^/(ws|events)/'       | WEBSOCKET
          /live/websocket        | WEBSOCKET
          /cable                 | WEBSOCKET
          /hubs/chat             | WEBSOCKET
          /graphql-ws            | WEBSOCKET
          /socket.io/*           | POLLING
          /socket\\.io/          | POLLING
          /sockjs                | POLLING
          /news                  |
          /ws-archive            |
          /aws                   |
          /hub                   |
          /api                   |
          /                      |
          """)
  void the_paths_that_everybody_serves_sockets_at(String pattern, @Nullable String transport) {
    assertEquals(
        Optional.ofNullable(transport).map(SocketPaths.Transport::valueOf),
        SocketPaths.transport(pattern));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          PATTERN  | PATH     | FIT
          ''       | /ws      | 0
          /ws      | /ws      | 4
          /ws      | /ws/a    | -1
          /ws/*    | /ws/a    | 4
          /ws/*    | /ws      | -1
          /ws*     | /ws      | 3
          /*       | /ws      | 1
          ^/ws     | /ws/a    | 3
          ~ ^/w[s] | /ws      | 2
          ^/ws$    | /ws      | 3
          = /ws    | /ws      | 4
          """)
  void the_longest_certain_beginning_fits_best(String pattern, String path, int fit) {
    List<String> patterns = pattern.isEmpty() ? List.of() : List.of(pattern);

    assertEquals(fit, PathPatterns.fit(patterns, path));
  }

  /** The routes of staging: all else to web, /api/* and /stream to api, of the host in the row. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          HOST             | VARIABLE     | VALUE                              | ROUTES
          api.staging.a.io | API_WS_URL   | wss://api.staging.a.io/stream      | /stream
          api.staging.a.io | API_WS_URL   | wss://api.staging.a.io/api/ws      | /api/*
          api.staging.a.io | API_WS_URL   | wss://api.staging.a.io             | /*
          api.staging.a.io | API_WS_URL   | wss://other.staging.a.io/stream    |
          api.staging.a.io | API_WS_URL   | wss://api.staging.a.io:8443/stream |
          api.staging.a.io | API_WS_URL   | https://api.staging.a.io/stream    |
          ''               | API_WS_URL   | wss://api.staging.a.io/stream      | /stream
          ''               | API_WS_URL   | wss://ws.payco.com/stream          |
          ''               | API_WS_URL   | ws://localhost:8000/stream         |
          ''               | API_WS_URL   | ws://api:8000/stream               | /stream
          ''               | API_WS_URL   | ws://api:8000/api/chat             | /api/*
          ''               | API_WS_URL   | ws://worker:8000/stream            |
          """)
  void an_address_leads_to_the_route_that_serves_it(
      String host, String variable, String value, @Nullable String route) {
    World world =
        new World()
            .variable(STAGING, "web", "FRONTEND_URL", "https://shop.staging.a.io")
            .variable(STAGING, "web", variable, value)
            .route(STAGING, host, "/*", "web", World.passed())
            .route(STAGING, host, "/api/*", "api", World.passed())
            .route(STAGING, host, "/stream", "api", World.passed());

    assertEquals(route == null ? "" : route, socketRoutes(world.landscape()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          VARIABLE                       | VALUE | ROUTES
          WEBSOCKET_CONNECTION_TIMEOUT   | 3600  | /*
          WEBSOCKET_PING_INTERVAL        | 30    | /*
          WS_HEARTBEAT_INTERVAL          | 30    | /*
          WEBSOCKET_CONNECTION_TIMEOUT   | 0     |
          HEARTBEAT_INTERVAL             | 30    |
          NEXT_PUBLIC_WEBSOCKET_TIMEOUT  | 30    |
          REQUEST_TIMEOUT                | 30    |
          """)
  void what_a_service_sets_for_its_sockets_speaks_for_the_route_that_takes_the_rest(
      String variable, String value, @Nullable String route) {
    World world =
        new World()
            .variable(STAGING, "api", variable, value)
            .route(STAGING, "", "/*", "api", World.passed())
            .route(STAGING, "", "/admin", "api", World.passed());

    assertEquals(route == null ? "" : route, socketRoutes(world.landscape()));
  }

  @Test
  void where_one_route_is_made_for_sockets_the_rest_of_the_service_is_not() {
    Landscape byPath =
        new World()
            .variable(STAGING, "api", "WEBSOCKET_PING_INTERVAL", "30")
            .route(STAGING, "", "/*", "api", World.dropped("a.conf"))
            .route(STAGING, "", "/ws", "api", World.passed())
            .landscape();
    Landscape byHeaders =
        new World()
            .variable(STAGING, "api", "WEBSOCKET_PING_INTERVAL", "30")
            .variable(STAGING, "api", "CHAT_URL", "ws://api:8000")
            .route(STAGING, "", "/*", "api", World.dropped("a.conf"))
            .route(STAGING, "", "/chat", "api", World.passed())
            .landscape();

    assertEquals("/ws", socketRoutes(byPath));
    assertEquals("", socketRoutes(byHeaders));
  }

  @Test
  void an_environment_without_routes_has_its_settings_to_tell() {
    Landscape landscape =
        new World()
            .variable(STAGING, "api", "WEBSOCKET_PING_INTERVAL", "30")
            .variable(STAGING, "web", "VITE_WS_URL", "wss://api.staging.a.io/ws")
            .landscape();

    assertEquals(
        List.of(
            "VITE_WS_URL of web is wss://api.staging.a.io/ws", "api sets WEBSOCKET_PING_INTERVAL"),
        WebSocketEvidence.of(landscape).of(STAGING).stream().map(Reason::why).toList());
    assertEquals(List.of(), WebSocketEvidence.of(landscape).of(World.PRODUCTION));
  }

  @Test
  void a_hop_whose_upgrade_is_unclear_is_no_reason_for_another_route() {
    Landscape landscape =
        new World()
            .variable(STAGING, "api", "WEBSOCKET_PING_INTERVAL", "30")
            .route(STAGING, "", "/*", "api", new Upgrade.Unclear())
            .route(STAGING, "", "/admin", "api", new Upgrade.Unclear())
            .landscape();

    assertEquals("/*", socketRoutes(landscape));
  }

  private static String socketRoutes(Landscape landscape) {
    WebSocketEvidence evidence = WebSocketEvidence.of(landscape);
    return String.join(
        " ",
        landscape.routes().stream()
            .filter(route -> evidence.of(route).isPresent())
            .map(route -> String.join(",", route.paths()))
            .toList());
  }
}
