package dev.paritylint.terraform;

import dev.paritylint.model.Hop;
import dev.paritylint.model.Route;
import dev.paritylint.terraform.ApiDomains.Domain;
import dev.paritylint.terraform.EvaluatedRoot.Content;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ways through HTTP and WebSocket APIs of API Gateway: domain, API, route, integration. */
final class HttpApiRoutes {
  private static final Set<String> APIS = Set.of("aws_apigatewayv2_api");
  private static final Set<String> INTEGRATIONS = Set.of("aws_apigatewayv2_integration");
  private static final Set<String> INSIDE = Set.of("MOCK");

  private final Wiring wiring;
  private final ApiDomains domains;
  private final ApiTargets targets;

  HttpApiRoutes(Wiring wiring) {
    this.wiring = wiring;
    this.domains = new ApiDomains(wiring);
    this.targets = new ApiTargets(wiring);
  }

  List<Route> read() {
    return wiring.entering(APIS, this::of);
  }

  private List<Route> of(Resource api) {
    String protocol = ResourceTexts.text(api.content(), "protocol_type");
    boolean sockets = protocol.equals("WEBSOCKET");
    Hop hop = wiring.hop(sockets ? "aws.websocket_api" : "aws.http_api", api, Map.of()).overTls();
    MergedRoutes merged = new MergedRoutes();
    for (Domain domain : domains.of(api)) {
      for (Resource route : wiring.referring("aws_apigatewayv2_route", "api_id", api)) {
        String key = sockets ? "" : ResourceTexts.text(route.content(), "route_key");
        Front front = front(domain, ApiPaths.ofRoute(key, domain.prefix()), hop);
        wiring
            .target(route.content(), "target", INTEGRATIONS)
            .ifPresent(integration -> ends(api, front, integration, protocol).forEach(merged::add));
      }
      quick(api, front(domain, ApiPaths.ofRoute("", domain.prefix()), hop)).ifPresent(merged::add);
    }
    List<Route> routes = merged.all();
    return routes.isEmpty() ? unread(api, hop) : routes;
  }

  private Front front(Domain domain, List<String> paths, Hop hop) {
    return wiring.front(domain.host(), !domain.host().isEmpty(), paths, hop);
  }

  /** What only its OpenAPI document or another root tells leads nobody knows where. */
  private List<Route> unread(Resource api, Hop hop) {
    return domains.of(api).stream()
        .map(
            domain ->
                front(domain, ApiPaths.ofRoute("", domain.prefix()), hop)
                    .to(wiring.services().of(api)))
        .toList();
  }

  private List<Route> ends(Resource api, Front front, Resource integration, String protocol) {
    Content content = integration.content();
    if (INSIDE.contains(ResourceTexts.text(content, "integration_type"))) {
      return List.of();
    }
    boolean unset = !content.attributes().containsKey("timeout_milliseconds");
    Hop hop =
        wiring.hop(
            "aws.apigatewayv2_integration",
            integration,
            Map.of("protocol", protocol, "timeout", unset ? "unset" : "set"));
    return targets.behind(
        front.then(hop),
        content.attributes().get("integration_uri"),
        null,
        wiring.services().of(api));
  }

  /** An API that is made with a target has one route for everything. */
  private Optional<Route> quick(Resource api, Front front) {
    return targets.function(front, api.content().attributes().get("target"));
  }
}
