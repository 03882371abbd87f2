package dev.paritylint.rules.websocket;

import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Route;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Upgrade;
import dev.paritylint.model.Value;
import dev.paritylint.parity.Normalization;
import dev.paritylint.platform.Meanings;
import dev.paritylint.platform.Purpose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What says that a route carries WebSockets: its path, an address that a client is given, what its
 * service sets for them, or another environment. Silent where nothing says so.
 */
public final class WebSocketEvidence {

  /** What is believed, strongest first. */
  public enum Kind {
    /** The route's path is one at which everybody serves WebSockets. */
    PATH,
    /** An address of a WebSocket, by its scheme or its path, leads to the route. */
    ADDRESS,
    /** The route's service sets timeouts, pings or the like of WebSockets. */
    SETTING,
    /** The same route of a compared environment is configured to pass upgrades on. */
    COUNTERPART
  }

  /**
   * One reason.
   *
   * @param why one lower-case clause for people
   * @param settings the settings that say so; none for a path
   */
  public record Reason(Kind kind, String why, List<Setting> settings) {
    public Reason {
      settings = List.copyOf(settings);
    }
  }

  private static final Set<String> WORDS =
      Set.of("websocket", "websockets", "socketio", "ws", "wss");
  private static final Set<String> FOR_CLIENTS =
      Set.of("next", "vite", "react", "nuxt", "gatsby", "expo", "vue", "public", "client");
  private static final Value OFF = Value.Seconds.of(0);
  private static final Set<Purpose> OF_SOCKETS =
      Set.of(Purpose.WEBSOCKET_LIFETIME, Purpose.WEBSOCKET_IDLE);
  private static final Set<Purpose> OF_PINGS =
      Set.of(Purpose.PING_INTERVAL, Purpose.HEARTBEAT_TIMEOUT);

  private final List<Route> routes;
  private final Map<Route, Reason> reasons = new HashMap<>();
  private final Map<Environment, List<Reason>> others = new HashMap<>();

  private WebSocketEvidence(List<Route> routes) {
    this.routes = routes;
  }

  /** Weighs what a landscape says of its routes. */
  public static WebSocketEvidence of(Landscape landscape) {
    WebSocketEvidence evidence = new WebSocketEvidence(landscape.routes());
    evidence.routes.forEach(evidence::byPath);
    SocketAddresses addresses = SocketAddresses.of(landscape);
    addresses.all().forEach(address -> evidence.byAddress(address, addresses));
    Meanings meanings = Meanings.in(landscape);
    landscape.settings().stream()
        .filter(setting -> speaksOfSockets(setting, meanings))
        .forEach(evidence::bySetting);
    evidence.routes.stream()
        .filter(route -> drops(route) && !evidence.isBetterServed(route))
        .forEach(route -> evidence.byCounterpart(route, PassedElsewhere.of(route, landscape)));
    return evidence;
  }

  /** Why a route carries WebSockets; empty where nothing says that it does. */
  public Optional<Reason> of(Route route) {
    return Optional.ofNullable(reasons.get(route));
  }

  /** Everything that says an environment has WebSockets, strongest first, routes or none. */
  public List<Reason> of(Environment environment) {
    List<Reason> all = new ArrayList<>();
    routes.stream()
        .filter(route -> route.environment().equals(environment))
        .flatMap(route -> of(route).stream())
        .forEach(all::add);
    all.addAll(others.getOrDefault(environment, List.of()));
    return all.stream().distinct().sorted(Comparator.comparing(Reason::kind)).toList();
  }

  private void byPath(Route route) {
    SocketPaths.first(route.paths())
        .ifPresent(
            path ->
                reasons.put(
                    route, new Reason(Kind.PATH, path + " is a path of WebSockets", List.of())));
  }

  private void byAddress(SocketAddresses.Use use, SocketAddresses addresses) {
    Setting setting = use.setting();
    String why = "%s of %s is %s".formatted(setting.name(), setting.service(), setting.shown());
    Reason reason = new Reason(Kind.ADDRESS, why, List.of(setting));
    if (addresses.isOwn(use, routes)) {
      others.computeIfAbsent(setting.environment(), each -> new ArrayList<>()).add(reason);
    }
    addresses.routes(use, routes).stream()
        .filter(route -> use.hasPath() || !isBetterServed(route))
        .forEach(route -> reasons.putIfAbsent(route, reason));
  }

  private void bySetting(Setting setting) {
    String why = "%s sets %s".formatted(setting.service(), setting.name());
    Reason reason = new Reason(Kind.SETTING, why, List.of(setting));
    others.computeIfAbsent(setting.environment(), each -> new ArrayList<>()).add(reason);
    List<Route> own =
        routes.stream()
            .filter(route -> route.environment().equals(setting.environment()))
            .filter(route -> route.service().equals(setting.service()))
            .toList();
    own.stream()
        .filter(route -> PathPatterns.takeTheRest(route.paths()) || isOnly(route, own))
        .filter(route -> !isBetterServed(route))
        .forEach(route -> reasons.putIfAbsent(route, reason));
  }

  private void byCounterpart(Route route, List<PassedElsewhere.Passing> passing) {
    passing.stream()
        .findFirst()
        .ifPresent(
            there ->
                reasons.putIfAbsent(
                    route,
                    new Reason(
                        Kind.COUNTERPART,
                        there.environment().name() + " passes them on",
                        List.of())));
  }

  private static boolean isOnly(Route route, List<Route> own) {
    return own.stream()
        .filter(other -> other.deployment().equals(route.deployment()))
        .allMatch(route::equals);
  }

  /** Whether another route to the same service is the one for WebSockets, rather than this. */
  private boolean isBetterServed(Route route) {
    return routes.stream()
        .filter(other -> !other.equals(route) && other.deployment().equals(route.deployment()))
        .filter(other -> other.service().equals(route.service()))
        .anyMatch(
            other ->
                SocketPaths.first(other.paths()).isPresent() || (drops(route) && !drops(other)));
  }

  private static boolean drops(Route route) {
    return route.hops().stream().anyMatch(hop -> hop.upgrade() instanceof Upgrade.Dropped);
  }

  private static boolean speaksOfSockets(Setting setting, Meanings meanings) {
    if (setting.kind() != SettingKind.TIMEOUT
        || setting.value().equals(OFF)
        || Normalization.names(setting.name(), FOR_CLIENTS)) {
      return false;
    }
    return meanings.purpose(setting.name()).stream()
        .anyMatch(
            purpose ->
                OF_SOCKETS.contains(purpose)
                    || (OF_PINGS.contains(purpose) && Normalization.names(setting.name(), WORDS)));
  }
}
