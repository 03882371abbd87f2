package dev.paritylint.terraform;

import dev.paritylint.model.Hop;
import dev.paritylint.model.Route;
import dev.paritylint.model.Upgrade;
import dev.paritylint.terraform.EvaluatedRoot.Content;
import dev.paritylint.terraform.EvaluatedRoot.Nested;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The ways through a classic Azure Front Door: front end, routing rule, pool, address. */
final class ClassicFrontDoorRoutes {
  private static final Set<String> DOORS = Set.of("azurerm_frontdoor");

  private final Wiring wiring;
  private final WebApps apps;

  ClassicFrontDoorRoutes(Wiring wiring) {
    this.wiring = wiring;
    this.apps = new WebApps(wiring);
  }

  List<Route> read() {
    List<Route> routes = new ArrayList<>();
    for (Resource door : wiring.index().of(DOORS)) {
      for (Nested rule : door.content().blocks("routing_rule")) {
        rule.content()
            .blocks("forwarding_configuration")
            .forEach(to -> rule(door, rule.content(), to.content(), routes));
      }
    }
    return routes.stream().distinct().toList();
  }

  private void rule(Resource door, Content rule, Content to, List<Route> routes) {
    List<String> paths = ResourceTexts.texts(rule, "patterns_to_match");
    Hop hop = hop(door);
    Hop spoken =
        ResourceTexts.texts(rule, "accepted_protocols").contains("Https") ? hop.overTls() : hop;
    List<String> frontends = ResourceTexts.texts(rule, "frontend_endpoints");
    for (String frontend : frontends) {
      String host =
          named(door, "frontend_endpoint", frontend)
              .map(found -> ResourceTexts.text(found, "host_name"))
              .orElse("");
      Front front =
          wiring.front(host, !host.isEmpty(), paths.contains("/*") ? List.of() : paths, spoken);
      routes.add(end(door, front, ResourceTexts.text(to, "backend_pool_name")));
    }
  }

  private Hop hop(Resource door) {
    return wiring
        .hop("azure.frontdoor_classic", door, Map.of())
        .with(
            new Upgrade.Dropped(
                door.header(),
                "",
                "a classic Front Door passes no WebSockets",
                "use azurerm_cdn_frontdoor_profile and its resources, which pass them"));
  }

  private Route end(Resource door, Front front, String pool) {
    return named(door, "backend_pool", pool).stream()
        .flatMap(found -> backends(found))
        .flatMap(backend -> apps.behind(front, backend.attributes().get("address")).stream())
        .findFirst()
        .orElseGet(() -> front.to(pool.isEmpty() ? wiring.services().of(door) : pool));
  }

  private static Stream<Content> backends(Content pool) {
    return pool.blocks("backend").stream().map(Nested::content);
  }

  private static Optional<Content> named(Resource door, String type, String name) {
    return door.content().blocks(type).stream()
        .map(Nested::content)
        .filter(content -> !name.isEmpty() && ResourceTexts.text(content, "name").equals(name))
        .findFirst();
  }
}
