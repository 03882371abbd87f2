package dev.paritylint.terraform;

import dev.paritylint.model.Hop;
import dev.paritylint.model.Route;
import dev.paritylint.terraform.EvaluatedRoot.Content;
import dev.paritylint.terraform.EvaluatedRoot.Nested;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ways through Azure's application gateways: listener, routing rule, path rule, settings, pool.
 */
final class ApplicationGatewayRoutes {
  private static final Set<String> GATEWAYS = Set.of("azurerm_application_gateway");
  private static final Set<String> ADDRESSES = Set.of("azurerm_public_ip");

  /** A host of a listener; an unknown one where nothing tells. */
  private record Host(String name, boolean known) {}

  private final Wiring wiring;
  private final WebApps apps;

  ApplicationGatewayRoutes(Wiring wiring) {
    this.wiring = wiring;
    this.apps = new WebApps(wiring);
  }

  List<Route> read() {
    List<Route> routes = new ArrayList<>();
    for (Resource gateway : wiring.index().of(GATEWAYS)) {
      List<Route> own = new ArrayList<>();
      gateway
          .content()
          .blocks("request_routing_rule")
          .forEach(rule -> rule(gateway, rule.content(), own));
      List<Route> distinct = own.stream().distinct().toList();
      routes.addAll(distinct);
      enter(gateway, distinct);
    }
    return routes;
  }

  /** What leads to one of the gateway's public addresses leads through it. */
  private void enter(Resource gateway, List<Route> routes) {
    for (Nested frontend : gateway.content().blocks("frontend_ip_configuration")) {
      wiring
          .target(frontend.content(), "public_ip_address_id", ADDRESSES)
          .ifPresent(address -> routes.forEach(route -> wiring.entrances().add(address, route)));
    }
  }

  private void rule(Resource gateway, Content rule, List<Route> routes) {
    Content listener = named(gateway, "http_listener", rule, "http_listener_name").orElse(null);
    if (listener == null) {
      return;
    }
    boolean encrypted = ResourceTexts.text(listener, "protocol").equalsIgnoreCase("https");
    Content map = named(gateway, "url_path_map", rule, "url_path_map_name").orElse(null);
    for (Host host : hosts(listener)) {
      if (map == null) {
        end(gateway, host, List.of(), encrypted, rule, "", routes);
      } else {
        for (Nested path : map.blocks("path_rule")) {
          List<String> paths = ResourceTexts.texts(path.content(), "paths");
          end(gateway, host, paths, encrypted, path.content(), "", routes);
        }
        end(gateway, host, List.of(), encrypted, map, "default_", routes);
      }
    }
  }

  private static List<Host> hosts(Content listener) {
    List<Host> hosts = new ArrayList<>();
    for (String attribute : List.of("host_name", "host_names")) {
      ResourceTexts.texts(listener, attribute).stream()
          .filter(name -> !name.isEmpty())
          .forEach(name -> hosts.add(new Host(name, true)));
      if (!ResourceTexts.isComplete(listener, attribute)) {
        hosts.add(new Host("", false));
      }
    }
    return hosts.isEmpty() ? List.of(new Host("", true)) : hosts;
  }

  /**
   * @param prefix what the names of the attributes begin with in this block
   */
  private void end(
      Resource gateway,
      Host host,
      List<String> paths,
      boolean encrypted,
      Content block,
      String prefix,
      List<Route> routes) {
    Content settings =
        named(gateway, "backend_http_settings", block, prefix + "backend_http_settings_name")
            .orElse(null);
    if (settings == null) {
      return;
    }
    Hop hop =
        wiring
            .hops()
            .of(
                "azure.application_gateway",
                gateway,
                Map.of(),
                ResourceTexts.text(settings, "name"));
    Front front = wiring.front(host.name(), host.known(), paths, encrypted ? hop.overTls() : hop);
    routes.add(
        named(gateway, "backend_address_pool", block, prefix + "backend_address_pool_name")
            .map(pool -> pool(front, pool, gateway))
            .orElseGet(() -> front.to(wiring.services().of(gateway))));
  }

  private Route pool(Front front, Content pool, Resource gateway) {
    Traced hosts = pool.attributes().get("fqdns");
    List<Traced> all =
        hosts != null && hosts.value() instanceof TerraformValue.Elements list
            ? list.items()
            : List.of();
    String name = ResourceTexts.text(pool, "name");
    return all.stream()
        .flatMap(host -> apps.behind(front, host).stream())
        .findFirst()
        .orElseGet(() -> front.to(name.isEmpty() ? wiring.services().of(gateway) : name));
  }

  /** The gateway's block of the type whose name is the one that an attribute gives. */
  private static Optional<Content> named(
      Resource gateway, String type, Content from, String attribute) {
    Traced name = from.attributes().get(attribute);
    if (name == null || name.value() instanceof TerraformValue.Null) {
      return Optional.empty();
    }
    return gateway.content().blocks(type).stream()
        .map(Nested::content)
        .filter(
            content -> {
              Traced own = content.attributes().get("name");
              return own != null && Wiring.same(own, name);
            })
        .findFirst();
  }
}
