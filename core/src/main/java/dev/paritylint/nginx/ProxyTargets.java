package dev.paritylint.nginx;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the services that a {@code proxy_pass} or its like leads to, by name, through an upstream,
 * or through a variable that can have only one text.
 */
final class ProxyTargets {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:(?:https?|grpcs?|s?uwsgi)://)?([^/:?\\[\\]]{1,253})(?::[0-9]{1,5})?(?:[/?].*)?");
  private static final String SOCKET = "unix";
  private static final Pattern HOST = Pattern.compile("([^/:\\[\\]]{1,253})(?::[0-9]{1,5})?");
  private static final Pattern VARIABLE =
      Pattern.compile("\\$(?:\\{([A-Za-z0-9_]{1,100})}|([A-Za-z0-9_]{1,100}))");
  private static final Set<String> MAP_OPTIONS = Set.of("hostnames", "volatile");
  private static final int MAX_STEPS = 8;

  private final Configuration configuration;
  private final Hosts hosts;

  ProxyTargets(Configuration configuration, Hosts hosts) {
    this.configuration = configuration;
    this.hosts = hosts;
  }

  /** The services, each once; none where the target is no service that is known. */
  List<String> services(Level level, Directive pass) {
    Matcher address = ADDRESS.matcher(resolved(pass.text(0), level));
    if (!address.matches() || address.group(1).equals(SOCKET)) {
      return List.of();
    }
    String host = address.group(1);
    Upstream upstream = configuration.upstreams().get(host);
    if (upstream == null) {
      return hosts.service(host).stream().toList();
    }
    List<String> services =
        upstream.servers().stream()
            .flatMap(server -> server.text().stream())
            .map(HOST::matcher)
            .filter(Matcher::matches)
            .flatMap(server -> hosts.service(server.group(1)).stream())
            .distinct()
            .toList();
    return services.isEmpty() ? hosts.service(host).stream().toList() : services;
  }

  /** With variables that can have only one text; others are left as they are. */
  private String resolved(String text, Level level) {
    String current = text;
    for (int step = 0; step < MAX_STEPS; step++) {
      Matcher variable = VARIABLE.matcher(current);
      if (!variable.find()) {
        return current;
      }
      String name = variable.group(1) == null ? variable.group(2) : variable.group(1);
      Optional<String> value = set(name, level).or(() -> mapped(name));
      if (value.isEmpty()) {
        // What is behind the host may stay a variable: `http://backend$request_uri`.
        return current.replaceFirst("(https?://[^/$]+)\\$(request_)?uri.*", "$1/");
      }
      current =
          current.substring(0, variable.start()) + value.get() + current.substring(variable.end());
    }
    return current;
  }

  private static Optional<String> set(String name, Level from) {
    for (Level level = from; level != null; level = level.outer()) {
      List<Directive> sets =
          level.own("set").stream()
              .filter(set -> set.text(0).equals("$" + name) && set.arguments().size() == 2)
              .toList();
      if (!sets.isEmpty()) {
        return sets.size() == 1 ? sets.get(0).arguments().get(1).text() : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The text that a {@code map} gives to a variable, whatever it looks at. */
  private Optional<String> mapped(String name) {
    @Nullable Directive map = configuration.maps().get(name);
    if (map == null) {
      return Optional.empty();
    }
    Set<Optional<String>> results = new HashSet<>();
    boolean total = false;
    for (Directive entry : map.children()) {
      if (entry.is("include")) {
        return Optional.empty();
      }
      if (!MAP_OPTIONS.contains(entry.name())) {
        results.add(entry.argument(0).flatMap(Argument::text));
        total |= entry.is("default");
      }
    }
    return total && results.size() == 1 ? results.iterator().next() : Optional.empty();
  }
}
