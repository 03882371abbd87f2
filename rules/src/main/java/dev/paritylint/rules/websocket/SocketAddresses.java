package dev.paritylint.rules.websocket;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Route;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.parity.Normalization;
import dev.paritylint.parity.Synonyms;
import dev.paritylint.platform.WebAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The addresses of WebSockets that settings hold, by their scheme or by their path, and the routes
 * that serve them.
 */
final class SocketAddresses {
  private static final Set<String> SCHEMES = Set.of("ws", "wss");
  private static final Set<String> WEB = Set.of("http", "https");
  private static final Pattern INTERNAL =
      Pattern.compile("(?i).+\\.(?:local|internal|svc|consul|cluster)");
  private static final Set<Integer> USUAL_PORTS = Set.of(-1, 80, 443);

  /** One address, where it is set. */
  record Use(Setting setting, WebAddress address) {
    boolean hasPath() {
      return !path().equals("/");
    }

    private String path() {
      String path = address.path().replaceFirst("[?#].*", "");
      return path.isEmpty() ? "/" : path;
    }
  }

  private final List<Use> uses;
  private final OwnHosts hosts;

  private SocketAddresses(List<Use> uses, OwnHosts hosts) {
    this.uses = uses;
    this.hosts = hosts;
  }

  /** The addresses of a landscape, each once for each setting. */
  static SocketAddresses of(Landscape landscape) {
    List<Use> uses = new ArrayList<>();
    for (Setting setting : landscape.settings()) {
      if (setting.kind() == SettingKind.URL && setting.value() instanceof Value.Text text) {
        for (String part : text.text().split("[,;\\s]+", -1)) {
          WebAddress.parse(part)
              .filter(SocketAddresses::isSocket)
              .ifPresent(address -> uses.add(new Use(setting, address)));
        }
      }
    }
    return new SocketAddresses(uses, uses.isEmpty() ? OwnHosts.NONE : OwnHosts.of(landscape));
  }

  private static boolean isSocket(WebAddress address) {
    return SCHEMES.contains(address.scheme())
        || (WEB.contains(address.scheme()) && SocketPaths.transport(address.path()).isPresent());
  }

  List<Use> all() {
    return List.copyOf(uses);
  }

  /**
   * Of each deployment of the environment the route that serves the address; none where it cannot
   * be told which service that is.
   */
  List<Route> routes(Use use, List<Route> routes) {
    Map<Deployment, List<Route>> best = new LinkedHashMap<>();
    for (Route route : candidates(use, routes)) {
      int fit = PathPatterns.fit(route.paths(), use.path());
      List<Route> so = best.computeIfAbsent(route.deployment(), each -> new ArrayList<>());
      int before = so.isEmpty() ? fit : PathPatterns.fit(so.get(0).paths(), use.path());
      if (fit > before) {
        so.clear();
      }
      if (fit >= before && fit != PathPatterns.NONE) {
        so.add(route);
      }
    }
    return best.values().stream()
        .filter(all -> all.stream().map(Route::service).distinct().count() == 1)
        .flatMap(List::stream)
        .toList();
  }

  private List<Route> candidates(Use use, List<Route> routes) {
    String host = use.address().host();
    Environment environment = use.setting().environment();
    List<Route> own =
        routes.stream().filter(route -> route.environment().equals(environment)).toList();
    if (!host.contains(".")) {
      return own.stream().filter(route -> route.service().equalsIgnoreCase(host)).toList();
    }
    if (!USUAL_PORTS.contains(use.address().port())) {
      return List.of();
    }
    List<Route> named = own.stream().filter(route -> serves(route.host(), host)).toList();
    if (!named.isEmpty() || !hosts.include(environment, host)) {
      return named;
    }
    return own.stream().filter(route -> route.host().isEmpty()).toList();
  }

  /**
   * Whether an address is of the environment that it is set in, no other company's, and none that
   * only its services have for each other.
   */
  boolean isOwn(Use use, List<Route> routes) {
    String host = use.address().host();
    if (INTERNAL.matcher(host).matches()) {
      return false;
    }
    Environment own = use.setting().environment();
    if (!host.contains(".")) {
      return !host.equals("localhost") && !host.contains(":");
    }
    return hosts.include(own, host)
        || Normalization.names(host, Synonyms.of(own))
        || routes.stream()
            .anyMatch(route -> route.environment().equals(own) && serves(route.host(), host))
        || uses.stream().anyMatch(other -> isSameElsewhere(use, other));
  }

  /** The same host but for the words of their environments. */
  private static boolean isSameElsewhere(Use use, Use other) {
    String host = use.address().host();
    Environment own = use.setting().environment();
    Environment there = other.setting().environment();
    return !own.equals(there)
        && !host.equals(other.address().host())
        && Normalization.equal(host, own, other.address().host(), there);
  }

  private static boolean serves(String pattern, String host) {
    return pattern.equalsIgnoreCase(host)
        || (pattern.startsWith("*.") && host.endsWith(pattern.substring(1)));
  }
}
