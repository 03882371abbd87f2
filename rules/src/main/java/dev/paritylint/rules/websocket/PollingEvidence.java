package dev.paritylint.rules.websocket;

import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Route;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.rules.websocket.SocketPaths.Transport;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which services have clients that send several plain requests before they hold a WebSocket, as
 * those of socket.io and SockJS do: all of these must reach the same instance.
 */
public final class PollingEvidence {
  private static final Pattern NAMES = Pattern.compile("(?i)(SOCKET_?IO|ENGINE_?IO|SOCKJS)_.*");

  private record Service(Environment environment, String name) {}

  private final Map<Service, String> reasons = new HashMap<>();

  private PollingEvidence() {}

  public static PollingEvidence of(Landscape landscape) {
    PollingEvidence evidence = new PollingEvidence();
    landscape.routes().forEach(evidence::byPath);
    SocketAddresses addresses = SocketAddresses.of(landscape);
    for (SocketAddresses.Use use : addresses.all()) {
      if (isPolling(use.address().path())) {
        String why = use.setting().name() + " is " + use.setting().shown();
        addresses.routes(use, landscape.routes()).forEach(route -> evidence.add(route, why));
      }
    }
    for (Setting setting : landscape.settings()) {
      if (setting.kind() == SettingKind.VARIABLE && NAMES.matcher(setting.name()).matches()) {
        evidence.reasons.putIfAbsent(
            new Service(setting.environment(), setting.service()),
            setting.service() + " sets " + setting.name());
      }
    }
    return evidence;
  }

  /** Why the clients of a service are believed to poll; empty where nothing says so. */
  public Optional<String> of(Environment environment, String service) {
    return Optional.ofNullable(reasons.get(new Service(environment, service)));
  }

  private void byPath(Route route) {
    route.paths().stream()
        .filter(PollingEvidence::isPolling)
        .findFirst()
        .ifPresent(path -> add(route, path + " leads to it"));
  }

  private void add(Route route, String why) {
    reasons.putIfAbsent(new Service(route.environment(), route.service()), why);
  }

  private static boolean isPolling(String path) {
    return SocketPaths.transport(path).filter(Transport.POLLING::equals).isPresent();
  }
}
