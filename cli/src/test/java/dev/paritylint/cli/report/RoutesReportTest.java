package dev.paritylint.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.cli.report.terminal.Glyph;
import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.cli.report.terminal.Painter;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.Hop;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Limit;
import dev.paritylint.model.Limit.LimitKind;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Route;
import dev.paritylint.model.Upgrade;
import dev.paritylint.model.Value;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesReportTest {
  private static final Look LOOK = new Look(Painter.PLAIN, 100, "");
  private static final Span BALANCER = Shop.span(Shop.STAGING_ROOT, "\"api-staging\"");
  private static final Span SERVICE = Shop.span(Shop.STAGING_ROOT, "var.backend_timeout_sec");
  private static final Span PROXY = Shop.span(Shop.COMPOSE, "backend");

  private static final Upgrade PASSED = new Upgrade.Passed("it passes an upgrade by itself");
  private static final Upgrade DROPPED =
      new Upgrade.Dropped(
          PROXY,
          "proxy_http_version 1.1;\nproxy_set_header Upgrade $http_upgrade;",
          "nginx drops Upgrade unless it is told to pass it");
  private static final Upgrade BY_VERSION =
      new Upgrade.ByVersion(
          PROXY, "proxy_http_version 1.1;", "nginx before 1.29.7 speaks HTTP 1.0");
  private static final Upgrade UNCLEAR = new Upgrade.Unclear();

  private static final Hop FRONT =
      new Hop(
          "gcp.target_proxy",
          "target proxy main",
          BALANCER,
          List.of(
              new Limit(
                  LimitKind.RESPONSE,
                  Value.Seconds.of(3600),
                  "gcp.serverless_neg.timeout",
                  BALANCER,
                  List.of(),
                  false,
                  "the load balancer ends every request after 60 minutes")),
          PASSED);
  private static final Hop INNER =
      new Hop(
          "gcp.cloud_run",
          "Cloud Run service api",
          SERVICE,
          List.of(
              limit(LimitKind.LIFETIME, Value.Seconds.of(300)),
              limit(LimitKind.RESPONSE, Value.Seconds.of(300)),
              limit(LimitKind.IDLE, new Value.Unknown("set in another repository"))),
          UNCLEAR);
  private static final Hop NGINX =
      new Hop("nginx", "nginx location /ws", PROXY, List.of(), DROPPED);

  private static final Hop OLD =
      new Hop("nginx", "nginx location /old", PROXY, List.of(), BY_VERSION);

  @Test
  void routes_for_people() {
    Approvals.verify(new RoutesText(routes(), LOOK).print());
  }

  @Test
  void routes_for_programs() {
    Approvals.verify(new RoutesJson(routes(), "infra/").print());
  }

  @Test
  void the_outcomes_of_an_upgrade_are_all_there_are() {
    assertEquals(
        Set.of(Upgrade.class.getPermittedSubclasses()),
        Set.of(PASSED, DROPPED, BY_VERSION, UNCLEAR).stream()
            .map(Object::getClass)
            .collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nginx, inner        | WebSocket | does not come through: dropped by nginx location /ws
          front, inner        | WebSocket | nothing tells what becomes of it at Cloud Run service api
          front               | WebSocket | comes through
          front, old          | WebSocket | comes through or not, by the version of nginx location /old
          front, inner        | RESPONSE  | 300 s, by Cloud Run service api
          front, inner        | IDLE      | unknown: it depends on Cloud Run service api
          front, nginx        | IDLE      | no limit is known
          front, idle, inner  | IDLE      | at most 60 s, by nginx; it depends on Cloud Run service api
          endless             | IDLE      | unlimited
          """)
  void what_holds_of_a_route_as_a_whole(String hops, String asked, String answer) {
    List<Hop> passed = List.of(hops.split(", ")).stream().map(RoutesReportTest::hop).toList();
    Effective effective = new Effective(route(Shop.STAGING_TERRAFORM, "", List.of(), passed));

    assertEquals(
        answer,
        asked.equals("WebSocket")
            ? effective.upgrade()
            : effective.limit(LimitKind.valueOf(asked)));
  }

  @Test
  void no_route_is_said_to_be_none() {
    assertEquals("no route was found\n", new RoutesText(new RouteList(List.of()), LOOK).print());
  }

  @Test
  void colors_change_nothing_but_color() {
    String colored = new RoutesText(routes(), new Look(Painter.ANSI, 100, "")).print();

    assertEquals(
        new RoutesText(routes(), LOOK).print(), colored.replaceAll("\u001B\\[[0-9;]*m", ""));
    assertNotEquals(new RoutesText(routes(), LOOK).print(), colored);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 79, 100, 200})
  void routes_fit_the_width(int columns) {
    new RoutesText(routes(), new Look(Painter.PLAIN, columns, ""))
        .print()
        .lines()
        .forEach(line -> assertTrue(Glyph.width(line) <= columns, line));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void the_order_of_routes_in_the_landscape_changes_nothing(long seed) {
    List<Route> shuffled = new ArrayList<>(landscape().routes());
    Collections.shuffle(shuffled, new Random(seed));

    assertEquals(routes(), RouteList.of(landscapeOf(shuffled), Set.of()));
  }

  @Test
  void only_the_routes_of_the_environments_asked_for_are_listed() {
    assertEquals(
        List.of("production"),
        RouteList.of(landscape(), Set.of("production")).routes().stream()
            .map(route -> route.environment().name())
            .toList());
  }

  private static RouteList routes() {
    return RouteList.of(landscape(), Set.of());
  }

  private static Landscape landscape() {
    return landscapeOf(
        List.of(
            route(Shop.PRODUCTION_TERRAFORM, "", List.of("/*"), List.of(FRONT)),
            route(
                Shop.STAGING_TERRAFORM,
                "api.staging.acme.com",
                List.of("/ws", "/ws/*"),
                List.of(FRONT, NGINX, INNER)),
            route(Shop.STAGING_TERRAFORM, "", List.of(), List.of(FRONT, INNER)),
            route(Shop.STAGING_TERRAFORM, "", List.of("/old"), List.of(OLD)).withUnknownHost(),
            route(
                Shop.STAGING_TERRAFORM, "api.staging.acme.com", List.of(), List.of(FRONT, INNER))));
  }

  private static Landscape landscapeOf(List<Route> routes) {
    Landscape shop = Shop.landscape();
    return new Landscape(
        shop.environments(),
        shop.deployments(),
        shop.settings(),
        routes,
        shop.rejections(),
        shop.dangling(),
        shop.deliveries(),
        shop.problems(),
        shop.comparisons());
  }

  private static Route route(
      Deployment deployment, String host, List<String> paths, List<Hop> hops) {
    return new Route(deployment, host, paths, "backend", hops);
  }

  private static Hop hop(String name) {
    return switch (name) {
      case "front" -> FRONT;
      case "inner" -> INNER;
      case "nginx" -> NGINX;
      case "old" -> OLD;
      case "idle" -> proxy(Value.Seconds.of(60));
      case "endless" -> proxy(new Value.Unlimited());
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Hop proxy(Value idle) {
    return new Hop("nginx", "nginx", PROXY, List.of(limit(LimitKind.IDLE, idle)), PASSED);
  }

  private static Limit limit(LimitKind kind, Value value) {
    return new Limit(
        kind,
        value,
        "gcp.cloud_run.timeout",
        SERVICE,
        List.of(new Origin.Step(Shop.span(Shop.STAGING_VALUES, "3600"), "var.backend_timeout_sec")),
        true,
        "Cloud Run ends a WebSocket with the request, at its timeout");
  }
}
