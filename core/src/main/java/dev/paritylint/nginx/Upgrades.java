package dev.paritylint.nginx;

import dev.paritylint.model.Upgrade;
import dev.paritylint.nginx.Level.Effective;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tells whether a location passes a WebSocket upgrade on: nginx drops {@code Upgrade} and closes
 * the connection unless both headers are set, and HTTP 1.0 knows no upgrade (nginx documentation,
 * WebSocket proxying).
 */
final class Upgrades {
  private static final String SET_HEADER = "proxy_set_header";
  private static final String HTTP_VERSION = "proxy_http_version";
  private static final String VERSION_LINE = "proxy_http_version 1.1;";

  /** What one of the three conditions comes to. */
  private enum State {
    MET,
    /** In some versions of nginx it is met without a word. */
    BY_VERSION,
    MISSING,
    UNCLEAR
  }

  private final Configuration configuration;
  private final DefaultProtocol protocol;

  Upgrades(Configuration configuration, DefaultProtocol protocol) {
    this.configuration = configuration;
    this.protocol = protocol;
  }

  Upgrade of(Level location) {
    Effective headers = location.nearest(SET_HEADER);
    State upgrade = header(headers, "Upgrade");
    State connection = header(headers, "Connection");
    State version = version(location.nearest(HTTP_VERSION));
    if (upgrade == State.MISSING || connection == State.MISSING || version == State.MISSING) {
      return dropped(location, headers, upgrade, connection, version);
    }
    if (upgrade != State.MET || connection != State.MET || version == State.UNCLEAR) {
      return new Upgrade.Unclear();
    }
    return version == State.MET
        ? new Upgrade.Passed("nginx sets Upgrade and Connection on the way to the upstream")
        : new Upgrade.ByVersion(
            location.at(),
            VERSION_LINE,
            "nginx before 1.29.7 speaks HTTP 1.0 to the upstream, which knows no upgrade, and"
                + " nothing tells which version runs");
  }

  private State header(Effective headers, String name) {
    if (headers instanceof Effective.Unseen) {
      return State.UNCLEAR;
    }
    if (!(headers instanceof Effective.Set set)) {
      return State.MISSING;
    }
    for (Directive directive : set.directives()) {
      if (directive.text(0).equalsIgnoreCase(name) && directive.arguments().size() == 2) {
        Argument value = directive.arguments().get(1);
        return value.text().map(text -> value(name, text)).orElse(State.UNCLEAR);
      }
    }
    // Of several includes at this level one may set it.
    return set.level().own("include").isEmpty() ? State.MISSING : State.UNCLEAR;
  }

  private State value(String name, String text) {
    String value = text.strip().toLowerCase(Locale.ROOT);
    if (value.isEmpty()) {
      return State.MISSING;
    }
    if (!value.startsWith("$")) {
      boolean wanted = value.contains(name.equals("Upgrade") ? "websocket" : "upgrade");
      return wanted ? State.MET : State.MISSING;
    }
    if (value.equals("$http_" + name.toLowerCase(Locale.ROOT))) {
      return State.MET;
    }
    Directive map = configuration.maps().get(value.replaceAll("[${}]", ""));
    if (map == null) {
      return State.UNCLEAR;
    }
    boolean says =
        map.children().stream()
            .map(entry -> entry.text(0).toLowerCase(Locale.ROOT))
            .anyMatch(result -> result.contains("upgrade") || result.startsWith("$"));
    boolean hidden = map.children().stream().anyMatch(entry -> entry.is("include"));
    return says ? State.MET : hidden || name.equals("Upgrade") ? State.UNCLEAR : State.MISSING;
  }

  private State version(Effective version) {
    if (version instanceof Effective.Unseen) {
      return State.UNCLEAR;
    }
    if (version instanceof Effective.Set set) {
      return switch (set.first().text(0)) {
        case "1.1" -> State.MET;
        case "1.0" -> State.MISSING;
        default -> State.UNCLEAR;
      };
    }
    return switch (protocol) {
      case HTTP_1_1 -> State.MET;
      case HTTP_1_0 -> State.MISSING;
      case UNKNOWN -> State.BY_VERSION;
    };
  }

  private static Upgrade dropped(
      Level location, Effective headers, State upgrade, State connection, State version) {
    List<String> lines = new ArrayList<>();
    List<String> why = new ArrayList<>();
    if (version != State.MET) {
      lines.add(VERSION_LINE);
    }
    if (version == State.MISSING) {
      why.add("speaks HTTP 1.0 to the upstream, which knows no upgrade");
    }
    if (upgrade != State.MET || connection != State.MET) {
      lines.addAll(inherited(location, headers));
    }
    if (upgrade != State.MET) {
      lines.add("proxy_set_header Upgrade $http_upgrade;");
    }
    if (connection != State.MET) {
      lines.add("proxy_set_header Connection \"upgrade\";");
    }
    if (upgrade == State.MISSING || connection == State.MISSING) {
      why.add(0, reason(location, headers, upgrade, connection));
    }
    return new Upgrade.Dropped(
        location.at(), String.join("\n", lines), "nginx " + String.join(", and ", why));
  }

  private static String reason(Level location, Effective headers, State upgrade, State connection) {
    String dropped =
        upgrade != State.MISSING
            ? "sends no `Connection: upgrade` on"
            : connection != State.MISSING
                ? "drops the client's Upgrade header"
                : "drops Upgrade and sends `Connection: close` to the upstream";
    if (headers instanceof Effective.Set set && set.level() == location && hidesRecipe(location)) {
      return dropped
          + ": a location with a proxy_set_header of its own inherits none, also not those"
          + " that the server sets";
    }
    return dropped;
  }

  private static boolean hidesRecipe(Level location) {
    return location.outer() != null
        && location.outer().nearest(SET_HEADER) instanceof Effective.Set outer
        && outer.directives().stream().anyMatch(it -> it.text(0).equalsIgnoreCase("Upgrade"));
  }

  /** A location's first own header hides all inherited ones, so these have to be repeated. */
  private static List<String> inherited(Level location, Effective headers) {
    if (!(headers instanceof Effective.Set set) || set.level() == location) {
      return List.of();
    }
    return set.directives().stream()
        .filter(directive -> !directive.text(0).equalsIgnoreCase("Upgrade"))
        .filter(directive -> !directive.text(0).equalsIgnoreCase("Connection"))
        .map(directive -> directive.head().text() + ";")
        .toList();
  }
}
