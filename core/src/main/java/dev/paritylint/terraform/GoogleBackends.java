package dev.paritylint.terraform;

import dev.paritylint.terraform.EvaluatedRoot.Nested;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What stands behind Google's backend services, as the catalogue's conditions ask for it. */
final class GoogleBackends {
  static final Set<String> SERVICES =
      Set.of("google_compute_backend_service", "google_compute_region_backend_service");

  private static final String REGIONAL = "google_compute_region_backend_service";
  private static final String REGIONAL_MAP = "google_compute_region_url_map";
  private static final String REGIONAL_GROUP = "google_compute_region_network_endpoint_group";
  private static final Set<String> GLOBAL_PROXIES =
      Set.of("google_compute_target_https_proxy", "google_compute_target_http_proxy");
  private static final String GLOBAL_RULE = "google_compute_global_forwarding_rule";
  private static final Set<String> FORWARDING_RULES =
      Set.of(GLOBAL_RULE, "google_compute_forwarding_rule");
  private static final String SCHEME = "load_balancing_scheme";
  private static final String CLASSIC = "EXTERNAL";
  private static final Set<String> ENDPOINT_GROUPS = Set.of(REGIONAL_GROUP);
  private static final Set<String> INSTANCES =
      Set.of(
          "google_compute_instance_group",
          "google_compute_instance_group_manager",
          "google_compute_region_instance_group_manager",
          "google_compute_network_endpoint_group",
          "google_compute_global_network_endpoint_group");

  private final ResourceIndex index;
  private final String unsetScheme;

  GoogleBackends(ResourceIndex index, String unsetScheme) {
    this.index = index;
    this.unsetScheme = unsetScheme;
  }

  /**
   * Of a backend service: {@code scheme}, {@code scope} and {@code backends}, each only where it is
   * known; of a global target proxy the {@code scheme} of the forwarding rules that lead to it; of
   * a regional URL map its scope; of any other resource nothing.
   */
  Map<String, String> facts(Resource service) {
    Map<String, String> facts = new TreeMap<>();
    if (service.type().equals(REGIONAL_MAP)) {
      facts.put("scope", "regional");
    }
    if (GLOBAL_PROXIES.contains(service.type())) {
      facts.put("scope", "global");
      scheme(service).ifPresent(scheme -> facts.put("scheme", scheme));
    }
    if (!SERVICES.contains(service.type())) {
      return facts;
    }
    boolean regional = service.type().equals(REGIONAL);
    facts.put("scope", regional ? "regional" : "global");
    String scheme = scheme(service, regional ? "INTERNAL" : unsetScheme);
    if (!scheme.isEmpty()) {
      facts.put("scheme", scheme);
    }
    Set<String> kinds = new TreeSet<>();
    service.content().blocks("backend").forEach(backend -> kinds.add(kind(backend)));
    if (kinds.size() == 1 && !kinds.contains("")) {
      facts.put("backends", kinds.iterator().next());
    }
    return facts;
  }

  /** The one that all forwarding rules to a proxy have. */
  private Optional<String> scheme(Resource proxy) {
    Set<String> schemes = new TreeSet<>();
    for (Resource rule : index.of(FORWARDING_RULES)) {
      Traced target = rule.content().attributes().get("target");
      if (index.target(target, GLOBAL_PROXIES).filter(proxy::equals).isPresent()) {
        schemes.add(scheme(rule, rule.type().equals(GLOBAL_RULE) ? unsetScheme : CLASSIC));
      }
    }
    return schemes.size() == 1
        ? Optional.of(schemes.iterator().next()).filter(scheme -> !scheme.isEmpty())
        : Optional.empty();
  }

  /** Empty where it is set to what nobody knows. */
  private static String scheme(Resource resource, String unset) {
    Traced scheme = resource.content().attributes().get(SCHEME);
    if (scheme == null || scheme.value() instanceof TerraformValue.Null) {
      return unset;
    }
    return scheme.value() instanceof TerraformValue.Text text ? text.text() : "";
  }

  private String kind(Nested backend) {
    Traced group = backend.content().attributes().get("group");
    if (index.target(group, ENDPOINT_GROUPS).filter(GoogleBackends::isServerless).isPresent()) {
      return "serverless";
    }
    boolean instances =
        index.target(group, INSTANCES).isPresent()
            || index.target(group, ENDPOINT_GROUPS).isPresent();
    return instances || isInstanceGroup(group) ? "instances" : "";
  }

  private static boolean isInstanceGroup(@Nullable Traced group) {
    return group != null
        && group.value() instanceof TerraformValue.Text text
        && text.text().contains("/instanceGroups/");
  }

  /** Serverless is what the provider takes an unset type for. */
  private static boolean isServerless(Resource group) {
    Traced type = group.content().attributes().get("network_endpoint_type");
    return type == null
        || type.value() instanceof TerraformValue.Null
        || (type.value() instanceof TerraformValue.Text text && text.text().equals("SERVERLESS"));
  }

  /** The serverless endpoint groups of a backend service. */
  List<Resource> serverlessGroups(Resource service) {
    return service.content().blocks("backend").stream()
        .flatMap(
            backend ->
                index.target(backend.content().attributes().get("group"), ENDPOINT_GROUPS).stream())
        .filter(GoogleBackends::isServerless)
        .toList();
  }
}
