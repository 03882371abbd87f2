package dev.paritylint.cli.report;

import dev.paritylint.model.Hop;
import dev.paritylint.model.Limit;
import dev.paritylint.model.Limit.LimitKind;
import dev.paritylint.model.Route;
import dev.paritylint.model.Upgrade;
import dev.paritylint.model.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every route with its hops and what they allow, for programs. */
public final class RoutesJson {
  private final RouteList routes;
  private final String prefix;

  /** {@code prefix} stands before each path: empty, or a folder with its slash. */
  public RoutesJson(RouteList routes, String prefix) {
    this.routes = routes;
    this.prefix = prefix;
  }

  public String print() {
    return Json.document(
        prefix, json -> json.objects("routes", routes.routes(), route -> route(route, json)));
  }

  private static void route(Route route, Json json) {
    json.text("environment", route.environment().name());
    json.text("deployment", route.deployment().id());
    json.text("service", route.service());
    json.text("host", route.hostKnown() ? route.host() : null);
    json.texts("paths", route.paths());
    json.objects("hops", route.hops(), hop -> hop(hop, json));
    List<Route.Binding> bindings =
        Arrays.stream(LimitKind.values())
            .filter(LimitKind::endsRequests)
            .map(route::binding)
            .flatMap(Optional::stream)
            .toList();
    json.objects("effective", bindings, binding -> binding(binding, json));
  }

  private static void hop(Hop hop, Json json) {
    json.text("platform", hop.platform());
    json.text("label", hop.label());
    json.at(hop.at());
    json.objects("limits", hop.limits(), limit -> limit(limit, json));
    json.object("upgrade", () -> upgrade(hop.upgrade(), json));
  }

  private static void limit(Limit limit, Json json) {
    json.text("kind", label(limit.kind()));
    json.text("name", limit.name());
    value(limit.value(), json);
    json.text("unknown", limit.value() instanceof Value.Unknown u ? u.reason() : null);
    json.flag("set", limit.set());
    json.text("why", limit.why());
    json.at(limit.at());
    json.objects(
        "via",
        limit.via(),
        step -> {
          json.path("path", step.at().path());
          json.number("line", step.at().line());
          json.number("column", step.at().column());
          json.text("what", step.what());
        });
  }

  private static void value(Value value, Json json) {
    if (value instanceof Value.Seconds seconds) {
      json.number("value", seconds.seconds());
    } else {
      json.text("value", value instanceof Value.Unlimited ? "unlimited" : null);
    }
  }

  private static void upgrade(Upgrade upgrade, Json json) {
    if (upgrade instanceof Upgrade.Passed passed) {
      json.text("outcome", "passed");
      json.text("why", passed.why());
    } else if (upgrade instanceof Upgrade.Dropped dropped) {
      json.text("outcome", "dropped");
      json.text("why", dropped.why());
      json.text("missing", dropped.missing());
      json.at(dropped.at());
    } else if (upgrade instanceof Upgrade.ByVersion some) {
      json.text("outcome", "by-version");
      json.text("why", some.why());
      json.text("missing", some.missing());
      json.at(some.at());
    } else if (upgrade instanceof Upgrade.Unclear) {
      json.text("outcome", "unclear");
    } else {
      throw new AssertionError("no JSON for " + upgrade.getClass()); // RoutesReportTest
    }
  }

  private static void binding(Route.Binding binding, Json json) {
    json.text("kind", label(binding.limit().kind()));
    json.number("value", binding.seconds());
    json.text("hop", binding.hop().label());
    json.text("name", binding.limit().name());
  }

  private static String label(LimitKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
