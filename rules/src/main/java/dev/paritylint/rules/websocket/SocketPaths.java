package dev.paritylint.rules.websocket;

import dev.paritylint.source.BundledTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Paths at which everybody serves WebSockets ({@code /ws}, {@code /socket.io}): a table. */
public final class SocketPaths {

  /** How a client of such a path connects. */
  public enum Transport {
    /** With an upgrade, once. */
    WEBSOCKET,
    /** With plain requests at first, which must all reach the same instance. */
    POLLING
  }

  private static final Map<String, Transport> SEGMENTS = read();

  private SocketPaths() {}

  private static Map<String, Transport> read() {
    Map<String, Transport> segments = new HashMap<>();
    for (String line : BundledTable.lines(SocketPaths.class, "paths.txt")) {
      String[] columns = line.split(" ", 2);
      segments.put(columns[0], Transport.valueOf(columns[1].toUpperCase(Locale.ROOT)));
    }
    return Map.copyOf(segments);
  }

  /** How clients connect at a path or a pattern of paths; empty where it is no socket's. */
  public static Optional<Transport> transport(String pattern) {
    return Arrays.stream(pattern.replace("\\", "").split("[^A-Za-z0-9._-]+"))
        .map(segment -> SEGMENTS.get(segment.toLowerCase(Locale.ROOT)))
        .filter(transport -> transport != null)
        .findFirst();
  }

  /** The first of the patterns that is a socket's. */
  static Optional<String> first(List<String> patterns) {
    return patterns.stream().filter(pattern -> transport(pattern).isPresent()).findFirst();
  }
}
