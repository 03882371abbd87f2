package dev.paritylint.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a timeout is for. */
public enum Purpose {
  /** How long the service asks a WebSocket connection to last. */
  WEBSOCKET_LIFETIME,
  /** How long the service lets a WebSocket connection be silent. */
  WEBSOCKET_IDLE,
  REQUEST,
  RESPONSE,
  CONNECT,
  IDLE,
  KEEP_ALIVE,
  /** How often something is sent to keep a connection from being idle. */
  PING_INTERVAL,
  /** How long an answer to such a ping may take. */
  HEARTBEAT_TIMEOUT,
  SHUTDOWN,
  /** How long a client is led to the same instance. */
  SESSION,
  HEALTH_CHECK,
  INTERVAL,
  RETENTION,
  /** A timeout whose name does not say of what. */
  UNSPECIFIED;

  /** The name in the data and in reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The purpose of that name; empty where there is none. */
  public static Optional<Purpose> labelled(String label) {
    return Arrays.stream(values()).filter(purpose -> purpose.label().equals(label)).findFirst();
  }

  static Purpose of(String label) {
    return labelled(label).orElseThrow(() -> new IllegalStateException("no purpose " + label));
  }

  /**
   * Whether a difference between environments is worth a warning: the purpose is known, and it is
   * no health check, interval or retention.
   */
  public boolean isCompared() {
    return switch (this) {
      case WEBSOCKET_LIFETIME,
          WEBSOCKET_IDLE,
          REQUEST,
          RESPONSE,
          CONNECT,
          IDLE,
          KEEP_ALIVE,
          HEARTBEAT_TIMEOUT ->
          true;
      case PING_INTERVAL, SHUTDOWN, SESSION, HEALTH_CHECK, INTERVAL, RETENTION, UNSPECIFIED ->
          false;
    };
  }
}
