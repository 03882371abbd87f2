package dev.paritylint.rules.delivery;

import dev.paritylint.lint.Place;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Route;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import dev.paritylint.platform.WebAddress;
import dev.paritylint.rules.websocket.SocketPaths;
import dev.paritylint.rules.websocket.WebSocketEvidence;
import dev.paritylint.rules.websocket.WebSocketEvidence.Kind;
import dev.paritylint.rules.websocket.WebSocketEvidence.Reason;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What tells that an environment serves WebSockets.
 *
 * @param why one lower-case clause, of the strongest reason
 * @param places where it and a few others stand
 * @param url what to open in order to check it, as far as that is known
 */
record SocketEndpoint(String why, List<Place> places, String url) {
  private static final Set<String> WEB = Set.of("ws", "wss", "http", "https");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");
  private static final int MANY = 3;

  SocketEndpoint {
    places = List.copyOf(places);
  }

  /** Empty where nothing says that the environment serves any. */
  static Optional<SocketEndpoint> of(
      Environment environment, WebSocketEvidence evidence, Landscape landscape) {
    List<Route> routes =
        landscape.routes().stream()
            .filter(route -> route.environment().equals(environment))
            .filter(route -> evidence.of(route).isPresent())
            .toList();
    List<Reason> reasons =
        evidence.of(environment).stream()
            .filter(reason -> !isForLater(reason, routes, evidence))
            .toList();
    if (reasons.isEmpty()) {
      return Optional.empty();
    }
    List<Place> places = new ArrayList<>();
    for (Reason reason : reasons) {
      if (reason.kind() == Kind.PATH) {
        routes.stream()
            .filter(route -> evidence.of(route).filter(reason::equals).isPresent())
            .filter(route -> !route.hops().isEmpty())
            .limit(1)
            .forEach(route -> places.add(Place.at(last(route), reason.why())));
      }
      for (Setting setting : reason.settings()) {
        places.add(new Place(setting.origin(), reason.why()));
      }
    }
    return Optional.of(
        new SocketEndpoint(
            reasons.get(0).why(),
            places.stream().distinct().limit(MANY).toList(),
            url(environment, reasons, routes)));
  }

  /** Whether all that a reason rests on is announced as something for later. */
  private static boolean isForLater(Reason reason, List<Route> routes, WebSocketEvidence evidence) {
    List<Span> places =
        reason.kind() == Kind.PATH
            ? routes.stream()
                .filter(route -> evidence.of(route).filter(reason::equals).isPresent())
                .filter(route -> !route.hops().isEmpty())
                .map(SocketEndpoint::last)
                .toList()
            : reason.settings().stream().map(setting -> setting.origin().at()).toList();
    return !places.isEmpty() && places.stream().allMatch(LaterUse::isAnnouncedFor);
  }

  private static Span last(Route route) {
    return route.hops().get(route.hops().size() - 1).at();
  }

  private static String url(Environment environment, List<Reason> reasons, List<Route> routes) {
    return reasons.stream()
        .filter(reason -> reason.kind() == Kind.ADDRESS)
        .flatMap(reason -> reason.settings().stream())
        .filter(setting -> !setting.secret())
        .flatMap(setting -> addresses(setting).stream())
        .findFirst()
        .orElseGet(() -> served(environment, routes));
  }

  /** Public addresses; a container's name leads nowhere from outside. */
  private static List<String> addresses(Setting setting) {
    if (!(setting.value() instanceof Value.Text text)) {
      return List.of();
    }
    return Arrays.stream(text.text().split("[,;\\s]+", -1))
        .map(WebAddress::parse)
        .flatMap(Optional::stream)
        .filter(address -> WEB.contains(address.scheme()) && address.host().contains("."))
        .map(address -> "wss://" + address.host() + port(address) + address.path())
        .toList();
  }

  private static String port(WebAddress address) {
    return address.port() < 0 || address.port() == 80 || address.port() == 443
        ? ""
        : ":" + address.port();
  }

  /** A name with a placeholder in it is none that a check could ask. */
  private static String served(Environment environment, List<Route> routes) {
    String host =
        routes.stream()
            .map(Route::host)
            .filter(each -> HOST.matcher(each).matches())
            .findFirst()
            .orElse("<host of " + environment.name() + ">");
    String path =
        routes.stream()
            .flatMap(route -> route.paths().stream())
            .filter(each -> SocketPaths.transport(each).isPresent() && each.startsWith("/"))
            .map(each -> each.replaceFirst("[*(\\[?].*", ""))
            .findFirst()
            .orElse("/<path>");
    return "wss://" + host + path;
  }
}
