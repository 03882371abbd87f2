package dev.paritylint.terraform;

import dev.paritylint.model.Hop;
import dev.paritylint.model.Route;
import dev.paritylint.model.Upgrade;
import dev.paritylint.terraform.EvaluatedRoot.Content;
import dev.paritylint.terraform.EvaluatedRoot.Nested;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The ways through Azure Front Door: custom domain, route, origin group, origin. */
final class FrontDoorRoutes {
  private static final Set<String> ROUTES = Set.of("azurerm_cdn_frontdoor_route");
  private static final Set<String> ENDPOINTS = Set.of("azurerm_cdn_frontdoor_endpoint");
  private static final Set<String> PROFILES = Set.of("azurerm_cdn_frontdoor_profile");
  private static final Set<String> DOMAINS = Set.of("azurerm_cdn_frontdoor_custom_domain");
  private static final Set<String> GROUPS = Set.of("azurerm_cdn_frontdoor_origin_group");
  private static final Set<String> LINKS =
      Set.of("azurerm_cdn_frontdoor_custom_domain_association");
  private static final String DOMAIN_IDS = "cdn_frontdoor_custom_domain_ids";

  private final Wiring wiring;
  private final WebApps apps;

  FrontDoorRoutes(Wiring wiring) {
    this.wiring = wiring;
    this.apps = new WebApps(wiring);
  }

  List<Route> read() {
    List<Route> routes = new ArrayList<>();
    for (Resource route : wiring.index().of(ROUTES)) {
      if (!ResourceTexts.text(route.content(), "enabled").equals("false")) {
        fronts(route).forEach(front -> routes.addAll(ends(front, route)));
      }
    }
    return routes.stream().distinct().toList();
  }

  private List<Front> fronts(Resource route) {
    List<String> paths =
        ResourceTexts.texts(route.content(), "patterns_to_match").stream().toList();
    List<String> narrowed = paths.contains("/*") ? List.of() : paths;
    List<Hop> way = List.of(profile(route), hop(route));
    List<Front> fronts = new ArrayList<>();
    boolean allKnown = areKnown(route.content());
    for (Resource domain : domains(route)) {
      String host = ResourceTexts.text(domain.content(), "host_name");
      allKnown &= !host.isEmpty();
      if (!host.isEmpty()) {
        fronts.add(new Front(wiring.deployment(), host, true, narrowed, way));
      }
    }
    if (fronts.isEmpty() || !allKnown) {
      fronts.add(new Front(wiring.deployment(), "", false, narrowed, way));
    }
    return fronts;
  }

  private List<Resource> domains(Resource route) {
    Stream<Resource> own =
        wiring.index().targets(route.content().attributes().get(DOMAIN_IDS), DOMAINS).stream();
    Stream<Resource> linked =
        wiring.index().of(LINKS).stream()
            .filter(
                link ->
                    wiring
                        .index()
                        .targets(link.content().attributes().get("cdn_frontdoor_route_ids"), ROUTES)
                        .contains(route))
            .flatMap(
                link ->
                    wiring
                        .target(link.content(), "cdn_frontdoor_custom_domain_id", DOMAINS)
                        .stream());
    return Stream.concat(own, linked).distinct().toList();
  }

  /** Whether every domain of the route is one of the root. */
  private boolean areKnown(Content route) {
    Traced ids = route.attributes().get(DOMAIN_IDS);
    return ids == null
        || (ids.value() instanceof TerraformValue.Elements list
            && list.items().size() == wiring.index().targets(ids, DOMAINS).size());
  }

  private Hop profile(Resource route) {
    Optional<Resource> profile =
        wiring
            .target(route.content(), "cdn_frontdoor_endpoint_id", ENDPOINTS)
            .flatMap(
                endpoint ->
                    wiring.target(endpoint.content(), "cdn_frontdoor_profile_id", PROFILES));
    return profile
        .map(found -> wiring.hop("azure.frontdoor", found, Map.of()))
        .orElseGet(() -> wiring.hops().elsewhere("azure.frontdoor", "elsewhere", route.header()))
        .overTls();
  }

  private Hop hop(Resource route) {
    Hop hop = wiring.hop("azure.frontdoor_route", route, Map.of());
    List<Nested> caches = route.content().blocks("cache");
    return caches.isEmpty()
        ? hop
        : hop.with(
            new Upgrade.Dropped(
                caches.get(0).header(),
                "",
                "Front Door passes no upgrade on a route that caches",
                "remove the cache block, or give WebSockets a route of their own without one"));
  }

  private List<Route> ends(Front front, Resource route) {
    Optional<Resource> group =
        wiring.target(route.content(), "cdn_frontdoor_origin_group_id", GROUPS);
    List<Resource> origins =
        group
            .map(
                found ->
                    wiring.referring(
                        "azurerm_cdn_frontdoor_origin", "cdn_frontdoor_origin_group_id", found))
            .orElse(List.of());
    List<Route> ends = new ArrayList<>();
    for (Resource origin : origins) {
      Traced host = origin.content().attributes().get("host_name");
      apps.behind(front, host).ifPresent(ends::add);
      ends.addAll(
          front.through(
              wiring.entrances().behind(host),
              ResourceTexts.text(origin.content(), "origin_host_header")));
    }
    return ends.isEmpty() ? List.of(front.to(wiring.services().of(group.orElse(route)))) : ends;
  }
}
