package dev.paritylint.nginx;

import dev.paritylint.nginx.Level.Kind;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a configuration says of HTTP: servers with their locations, upstreams and maps. It may be
 * whole, or a part as it is included inside of {@code http} or of a server.
 *
 * @param maps by the variable that they set, without its {@code $}
 */
record Configuration(
    Level http,
    List<Server> servers,
    List<Location> locations,
    Map<String, Upstream> upstreams,
    Map<String, Directive> maps) {

  private static final Set<String> HTTP_BLOCKS = Set.of("server", "upstream", "map");
  private static final Set<String> CONDITIONS = Set.of("if", "limit_except");
  private static final int MAX_NESTING = 20;

  /** The configuration of these directives; {@code at} is where they begin. */
  static Configuration of(List<Directive> directives, Span at) {
    List<Directive> inner =
        directives.stream()
            .filter(directive -> directive.is("http"))
            .flatMap(http -> http.children().stream())
            .toList();
    boolean whole = directives.stream().anyMatch(directive -> directive.is("http"));
    boolean partOfHttp =
        directives.stream().anyMatch(it -> HTTP_BLOCKS.contains(it.name()) && it.block() != null);
    if (whole || partOfHttp) {
      return new Reader(new Level(Kind.HTTP, null, at, whole ? inner : directives)).read();
    }
    Level elsewhere = new Level(Kind.ELSEWHERE, null, at, List.of());
    Level server = new Level(Kind.SERVER, elsewhere, at, directives);
    Reader reader = new Reader(elsewhere);
    reader.server(server);
    return reader.read();
  }

  /** What stands below {@code stream}, whose servers have no locations. */
  static Configuration ofStream(List<Directive> directives, Span at) {
    List<Directive> inner =
        directives.stream()
            .filter(directive -> directive.is("stream"))
            .flatMap(stream -> stream.children().stream())
            .toList();
    return new Reader(new Level(Kind.HTTP, null, at, inner)).read();
  }

  private static final class Reader {
    private final Level http;
    private final List<Server> servers = new ArrayList<>();
    private final List<Location> locations = new ArrayList<>();

    Reader(Level http) {
      this.http = http;
    }

    Configuration read() {
      Map<String, Upstream> upstreams = new LinkedHashMap<>();
      Map<String, Directive> maps = new LinkedHashMap<>();
      for (Directive directive : http.directives()) {
        if (directive.block() == null) {
          continue;
        }
        Level level = new Level(Kind.SERVER, http, directive.head(), directive.children());
        switch (directive.name()) {
          case "server" -> server(level);
          case "upstream" ->
              upstreams.putIfAbsent(
                  directive.text(0),
                  new Upstream(
                      directive.text(0),
                      new Level(Kind.HTTP, null, directive.head(), directive.children())));
          case "map" -> maps.putIfAbsent(directive.text(1).replaceFirst("^\\$", ""), directive);
          default -> {}
        }
      }
      return new Configuration(http, servers, locations, upstreams, maps);
    }

    void server(Level level) {
      Server server = new Server(level);
      servers.add(server);
      locations(server, level, 0);
    }

    private void locations(Server server, Level outer, int depth) {
      for (Directive directive : outer.directives()) {
        if (directive.is("location") && depth < MAX_NESTING) {
          LocationPattern pattern = LocationPattern.of(directive);
          Level level = new Level(Kind.LOCATION, outer, directive.head(), directive.children());
          locations.add(new Location(server, pattern, level));
          conditions(server, pattern, level);
          locations(server, level, depth + 1);
        }
      }
    }

    private void conditions(Server server, LocationPattern pattern, Level outer) {
      for (Directive directive : outer.directives()) {
        if (CONDITIONS.contains(directive.name())) {
          Level level = new Level(Kind.CONDITION, outer, directive.head(), directive.children());
          locations.add(new Location(server, pattern, level));
        }
      }
    }
  }
}
