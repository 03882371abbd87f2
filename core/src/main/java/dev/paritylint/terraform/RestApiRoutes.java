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

/** The ways through REST APIs of API Gateway: domain, API, resource, integration. */
final class RestApiRoutes {
  private static final Set<String> APIS = Set.of("aws_api_gateway_rest_api");
  private static final Set<String> RESOURCES = Set.of("aws_api_gateway_resource");
  private static final String MOCK = "MOCK";

  /** Deeper than API Gateway lets anybody nest. */
  private static final int MOST_SEGMENTS = 50;

  private final Wiring wiring;
  private final ApiDomains domains;
  private final ApiTargets targets;

  RestApiRoutes(Wiring wiring) {
    this.wiring = wiring;
    this.domains = new ApiDomains(wiring);
    this.targets = new ApiTargets(wiring);
  }

  List<Route> read() {
    return wiring.entering(APIS, this::of);
  }

  private List<Route> of(Resource api) {
    Hop hop = wiring.hop("aws.rest_api", api, Map.of()).overTls();
    List<Resource> integrations =
        wiring.referring("aws_api_gateway_integration", "rest_api_id", api).stream()
            .filter(one -> !ResourceTexts.text(one.content(), "type").equals(MOCK))
            .toList();
    String service = wiring.services().of(api);
    MergedRoutes merged = new MergedRoutes();
    for (Domain domain : domains.of(api)) {
      for (Resource integration : integrations) {
        Front front = front(domain, path(integration.content(), api), hop);
        ends(front, integration, service).forEach(merged::add);
      }
      if (integrations.isEmpty()) {
        merged.add(front(domain, "", hop).to(service));
      }
    }
    return merged.all();
  }

  private Front front(Domain domain, String path, Hop hop) {
    boolean known = !domain.host().isEmpty();
    return wiring.front(domain.host(), known, ApiPaths.of(path, domain.prefix()), hop);
  }

  private List<Route> ends(Front front, Resource integration, String service) {
    Content content = integration.content();
    Hop hop = wiring.hop("aws.api_gateway_integration", integration, Map.of());
    return targets.behind(
        front.then(hop),
        content.attributes().get("uri"),
        content.attributes().get("connection_id"),
        service);
  }

  /** The path of the resource that an integration belongs to; empty for any, or an unknown one. */
  private String path(Content integration, Resource api) {
    StringBuilder path = new StringBuilder();
    Optional<Resource> resource = wiring.target(integration, "resource_id", RESOURCES);
    if (resource.isEmpty()) {
      boolean root =
          wiring.target(integration, "resource_id", APIS).filter(api::equals).isPresent();
      return root ? "/" : "";
    }
    for (int depth = 0; resource.isPresent() && depth < MOST_SEGMENTS; depth++) {
      Content content = resource.get().content();
      String part = ResourceTexts.text(content, "path_part");
      path.insert(0, "/" + (part.isEmpty() ? "*" : part));
      resource = wiring.target(content, "parent_id", RESOURCES);
    }
    return path.toString();
  }
}
