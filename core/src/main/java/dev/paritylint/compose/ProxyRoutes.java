package dev.paritylint.compose;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.Hop;
import dev.paritylint.model.Route;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.HopRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The routes that containers ask a proxy for: by labels of Traefik, or by the variables of
 * nginx-proxy.
 */
final class ProxyRoutes {
  private static final Pattern RULE =
      Pattern.compile("(?i)traefik\\.http\\.routers\\.([^.]{1,200})\\.rule");
  private static final Pattern SERVICE =
      Pattern.compile("(?i)traefik\\.http\\.services\\.([^.]{1,200})\\..*");
  private static final int MAX_HOSTS = 200;

  private final Deployment deployment;
  private final HopRow traefik;
  private final HopRow nginxProxy;
  private final Map<String, String> services = new HashMap<>();
  private final List<Route> routes = new ArrayList<>();

  private ProxyRoutes(Deployment deployment, Catalogue catalogue, ComposeProject project) {
    this.deployment = deployment;
    this.traefik = catalogue.hop("traefik.router").orElseThrow();
    this.nginxProxy = catalogue.hop("nginxproxy.host").orElseThrow();
    for (ComposeService service : project.services()) {
      for (String label : service.labels().keySet()) {
        Matcher matcher = SERVICE.matcher(label);
        if (matcher.matches()) {
          services.putIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), service.name());
        }
      }
    }
  }

  static List<Route> of(Deployment deployment, Catalogue catalogue, ComposeProject project) {
    ProxyRoutes proxies = new ProxyRoutes(deployment, catalogue, project);
    for (ComposeService service : project.services()) {
      proxies.byLabels(service);
      proxies.byVariables(service);
    }
    return List.copyOf(proxies.routes);
  }

  private void byLabels(ComposeService service) {
    if (text(service.labels(), "traefik.enable").equals("false")) {
      return;
    }
    service
        .labels()
        .forEach(
            (label, rule) -> {
              Matcher matcher = RULE.matcher(label);
              if (matcher.matches()) {
                router(matcher.group(1), rule, service);
              }
            });
  }

  private void router(String name, Placed rule, ComposeService service) {
    String router = "traefik.http.routers." + name;
    String target = text(service.labels(), router + ".service");
    if (target.endsWith("@internal")) {
      return;
    }
    Hop hop = hop(traefik, name, rule);
    boolean tls =
        text(service.labels(), router + ".tls").equals("true")
            || service.labels().keySet().stream()
                .anyMatch(label -> startsWith(label, router + ".tls."));
    TraefikRule read = TraefikRule.of(rule.text().orElse("?"));
    String end = services.getOrDefault(target.toLowerCase(Locale.ROOT), service.name());
    add(read.hosts(), read.paths(), read.hostsKnown(), end, tls ? hop.overTls() : hop);
  }

  private void byVariables(ComposeService service) {
    Placed host = service.environment().get("VIRTUAL_HOST");
    if (host == null || host.text().filter(String::isBlank).isPresent()) {
      return;
    }
    List<String> hosts =
        Arrays.stream(host.text().orElse("").split(",", -1))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .toList();
    String path = text(service.environment(), "VIRTUAL_PATH");
    List<String> paths =
        path.length() > 1 && path.startsWith("/") ? List.of(path + "*") : List.of();
    boolean tls = !text(service.environment(), "LETSENCRYPT_HOST").isBlank();
    Hop hop = hop(nginxProxy, service.name(), host);
    boolean known = host.value().isKnown() && hosts.stream().noneMatch(it -> it.startsWith("~"));
    add(hosts, paths, known, service.name(), tls ? hop.overTls() : hop);
  }

  private static Hop hop(HopRow row, String name, Placed at) {
    String label = row.label() + " " + name;
    return new Hop(row.platform(), label, at.origin().at(), List.of(), row.upgrade());
  }

  private void add(List<String> hosts, List<String> paths, boolean known, String service, Hop hop) {
    Set<String> all = new LinkedHashSet<>(known && !hosts.isEmpty() ? hosts : List.of(""));
    for (String host : all.stream().limit(MAX_HOSTS).toList()) {
      Route route =
          new Route(deployment, host.toLowerCase(Locale.ROOT), paths, service, List.of(hop));
      routes.add(known ? route : route.withUnknownHost());
    }
  }

  /** The text of a label, whatever the case of its name; empty where it has none that is known. */
  private static String text(Map<String, Placed> labels, String name) {
    return Optional.ofNullable(labels.get(name))
        .or(
            () ->
                labels.entrySet().stream()
                    .filter(label -> label.getKey().equalsIgnoreCase(name))
                    .map(Map.Entry::getValue)
                    .findFirst())
        .flatMap(Placed::text)
        .orElse("");
  }

  private static boolean startsWith(String label, String prefix) {
    return label.regionMatches(true, 0, prefix, 0, prefix.length());
  }
}
