package dev.paritylint.terraform;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.Hop;
import dev.paritylint.model.Route;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Upgrade;
import dev.paritylint.model.Value;
import dev.paritylint.terraform.EvaluatedRoot.Content;
import dev.paritylint.terraform.EvaluatedRoot.Nested;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import dev.paritylint.terraform.GoogleUrlMap.Target;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ways of requests through Google's load balancers: forwarding rule, target proxy, URL map,
 * backend service, Cloud Run. What is not referred to begins a route of its own.
 */
final class GoogleRoutes {
  private static final Set<String> FORWARDING_RULES =
      Set.of("google_compute_global_forwarding_rule", "google_compute_forwarding_rule");
  private static final Set<String> TARGET_PROXIES =
      Set.of(
          "google_compute_target_https_proxy",
          "google_compute_target_http_proxy",
          "google_compute_region_target_https_proxy",
          "google_compute_region_target_http_proxy");
  private static final Set<String> URL_MAPS =
      Set.of("google_compute_url_map", "google_compute_region_url_map");
  private static final Set<String> CLOUD_RUN =
      Set.of("google_cloud_run_service", "google_cloud_run_v2_service");
  private static final String CLOUD_RUN_HOP = "gcp.cloud_run";

  /** The inner end of a route: the service's name and the hops from the backend service on. */
  private record End(String service, List<Hop> hops) {}

  private final Deployment deployment;
  private final ResourceIndex index;
  private final GoogleBackends backends;
  private final ResourceHops hops;
  private final ResourceServices services;
  private final Set<String> reached = new HashSet<>();

  GoogleRoutes(
      Deployment deployment,
      ResourceIndex index,
      GoogleBackends backends,
      ResourceHops hops,
      ResourceServices services) {
    this.deployment = deployment;
    this.index = index;
    this.backends = backends;
    this.hops = hops;
    this.services = services;
  }

  List<Route> read() {
    Collection<Route> routes = new LinkedHashSet<>();
    for (Resource urlMap : index.of(URL_MAPS)) {
      List<Hop> outer = outerHops(urlMap);
      for (Target target : GoogleUrlMap.targets(urlMap)) {
        Resource service = index.target(target.service(), GoogleBackends.SERVICES).orElse(null);
        if (service != null) {
          List<Hop> way = new ArrayList<>(outer);
          way.add(hops.of("gcp.url_map", urlMap, Map.of(), target.label()));
          ends(service).forEach(end -> routes.add(route(target, way, end)));
        }
      }
    }
    for (Resource service : index.of(GoogleBackends.SERVICES)) {
      if (!reached.contains(service.address())) {
        ends(service).forEach(end -> routes.add(route("", List.of(), end.service(), end.hops())));
      }
    }
    for (Resource run : index.of(CLOUD_RUN)) {
      if (!reached.contains(run.address())) {
        routes.add(route("", List.of(), services.of(run), List.of(cloudRun(run))));
      }
    }
    return List.copyOf(routes);
  }

  private Route route(Target target, List<Hop> outer, End end) {
    List<Hop> all = new ArrayList<>(outer);
    all.addAll(end.hops());
    Route route = route(target.host(), target.paths(), end.service(), all);
    return target.hostKnown() ? route : route.withUnknownHost();
  }

  private Route route(String host, List<String> paths, String service, List<Hop> way) {
    return new Route(deployment, host, paths, service, way);
  }

  /** What lies before a URL map; of several proxies the one that speaks TLS. */
  private List<Hop> outerHops(Resource urlMap) {
    Resource proxy =
        index.of(TARGET_PROXIES).stream()
            .filter(candidate -> refers(candidate, "url_map", urlMap, URL_MAPS))
            .min(Comparator.comparing(candidate -> candidate.type().contains("https") ? 0 : 1))
            .orElse(null);
    if (proxy == null) {
      return List.of();
    }
    List<Hop> outer = new ArrayList<>();
    index.of(FORWARDING_RULES).stream()
        .filter(candidate -> refers(candidate, "target", proxy, TARGET_PROXIES))
        .findFirst()
        .ifPresent(rule -> outer.add(hops.of("gcp.forwarding_rule", rule, Map.of(), "")));
    Hop hop = hops.of("gcp.target_proxy", proxy, Map.of(), "");
    outer.add(proxy.type().contains("https") ? hop.overTls() : hop);
    return outer;
  }

  private boolean refers(Resource from, String attribute, Resource to, Set<String> types) {
    return index
        .target(from.content().attributes().get(attribute), types)
        .filter(to::equals)
        .isPresent();
  }

  private List<End> ends(Resource service) {
    reached.add(service.address());
    Hop hop = hops.of("gcp.backend_service", service, backends.facts(service), "");
    List<End> ends = new ArrayList<>();
    for (Resource group : backends.serverlessGroups(service)) {
      for (Nested block : group.content().blocks("cloud_run")) {
        end(hop, group, block.content(), ends);
      }
    }
    return ends.isEmpty() ? List.of(new End(services.of(service), List.of(hop))) : ends;
  }

  private void end(Hop hop, Resource group, Content block, List<End> ends) {
    Traced named = block.attributes().get("service");
    if (named == null || named.value() instanceof TerraformValue.Null) {
      return;
    }
    Resource run = cloudRun(named, group);
    if (run != null) {
      reached.add(run.address());
      ends.add(new End(services.of(run), List.of(hop, cloudRun(run))));
      return;
    }
    String name = ResourceTexts.scalar(named.value()).orElse("");
    if (!name.isEmpty()) {
      Hop elsewhere = hops.elsewhere(CLOUD_RUN_HOP, name, named.origin().at());
      ends.add(new End(name, List.of(hop, elsewhere)));
    }
  }

  /** By reference or by name; of several with one name, the one in the group's region. */
  private @Nullable Resource cloudRun(Traced named, Resource group) {
    Resource direct = index.target(named, CLOUD_RUN).orElse(null);
    if (direct != null) {
      return direct;
    }
    String region = ResourceTexts.text(group.content(), "region");
    return index.named(ResourceTexts.scalar(named.value()).orElse(""), CLOUD_RUN).stream()
        .filter(run -> ResourceTexts.text(run.content(), "location").equals(region))
        .findFirst()
        .orElse(null);
  }

  private Hop cloudRun(Resource run) {
    Hop hop = hops.of(CLOUD_RUN_HOP, run, Map.of(), "");
    return hops.named(run, "gcp.cloud_run.port_name")
        .filter(port -> port.value().equals(new Value.Text("h2c")))
        .map(port -> hop.with(overHttp2(port)))
        .orElse(hop);
  }

  /** Cloud Run, Using WebSockets: HTTP/2 must not be enabled end to end. */
  private static Upgrade overHttp2(Setting port) {
    return new Upgrade.Dropped(
        port.origin().at(),
        "",
        "Cloud Run takes no WebSockets over HTTP/2 end to end",
        "name the port http1, or serve what needs HTTP/2 from a service of its own");
  }
}
