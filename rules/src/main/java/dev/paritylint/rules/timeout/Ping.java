package dev.paritylint.rules.timeout;

import dev.paritylint.model.Setting;
import dev.paritylint.parity.Normalization;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a service sends so that its connections are never silent for long.
 *
 * @param seconds from one ping to the next; zero where pings are off
 */
record Ping(Setting setting, BigDecimal seconds) {
  private static final Set<String> CLIENT_CONNECTIONS =
      Set.of("websocket", "websockets", "ws", "wss", "socket", "sockets", "socketio", "sse");
  private static final Pattern NOTHING_ELSE =
      Pattern.compile(
          "(heartbeat|ping|keepalive)(interval|period)(ms|millis|milliseconds|s|secs?|seconds)?");

  boolean isOff() {
    return seconds.signum() == 0;
  }

  /** Whether the name says that it is about clients, or at least of nothing else. */
  boolean isSurelyForClients() {
    String letters = setting.name().replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    return NOTHING_ELSE.matcher(letters).matches()
        || Normalization.names(setting.name(), CLIENT_CONNECTIONS);
  }

  /** For people: {@code 30 s}, or {@code 30000 ms} where that is what the number must mean. */
  String shown() {
    return UnitlessLength.shown(setting, seconds);
  }
}
