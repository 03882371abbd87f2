package dev.paritylint.rules.url;

import dev.paritylint.model.Setting;
import dev.paritylint.parity.Normalization;
import java.util.Set;

/** What the name of a variable says about the address in it, word by word. */
final class UrlNames {
  private static final Set<String> HEALTH_CHECKS =
      Set.of("health", "healthcheck", "healthz", "probe", "liveness", "readiness", "ping");
  private static final Set<String> ORIGINS =
      Set.of(
          "cors",
          "origin",
          "origins",
          "allow",
          "allowed",
          "allowlist",
          "whitelist",
          "trusted",
          "csrf",
          "no");
  private static final Set<String> PLAIN_ON_PURPOSE =
      Set.of("http", "insecure", "plain", "plaintext", "unencrypted");
  private static final Set<String> IDENTIFIERS =
      Set.of("namespace", "xmlns", "schema", "schemas", "audience", "entity", "realm", "claim");
  private static final Set<String> LOCAL_ON_PURPOSE =
      Set.of(
          "local",
          "localhost",
          "loopback",
          "self",
          "internal",
          "ssr",
          "dev",
          "development",
          "test",
          "tests",
          "e2e",
          "mock",
          "emulator",
          "storybook",
          "bind",
          "listen",
          "listener",
          "advertise",
          "advertised",
          "aspnetcore",
          "kestrel",
          "proxy");
  private static final Set<String> AGENTS =
      Set.of(
          "otel",
          "otlp",
          "opentelemetry",
          "collector",
          "trace",
          "traces",
          "tracing",
          "jaeger",
          "zipkin",
          "statsd",
          "dd",
          "datadog",
          "agent",
          "sidecar",
          "envoy",
          "dapr",
          "fluent",
          "fluentd",
          "fluentbit",
          "logstash",
          "metrics",
          "prometheus",
          "pushgateway",
          "cloudsql",
          "sql",
          "xray",
          "newrelic",
          "consul",
          "vault",
          "extension");

  private UrlNames() {}

  static boolean isHealthCheck(Setting setting) {
    return Normalization.names(setting.name(), HEALTH_CHECKS);
  }

  /** Whether the setting lists who may come, not where to go. */
  static boolean isOrigins(Setting setting) {
    return Normalization.names(setting.name(), ORIGINS);
  }

  /** Whether the address is meant to be plain, or is no address but a name that looks like one. */
  static boolean isPlainOnPurpose(Setting setting) {
    return Normalization.names(setting.name(), PLAIN_ON_PURPOSE)
        || Normalization.names(setting.name(), IDENTIFIERS);
  }

  static boolean isLocalOnPurpose(Setting setting) {
    return Normalization.names(setting.name(), LOCAL_ON_PURPOSE);
  }

  /** Whether the setting leads to what commonly runs beside a service, on its own machine. */
  static boolean isAgent(Setting setting) {
    return Normalization.names(setting.name(), AGENTS);
  }
}
