package dev.paritylint.platform;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a place writes a length of time. */
public enum Unit {
  /** Not a length of time. */
  NONE("none", "any value"),
  SECONDS("s", "a number of seconds"),
  MILLISECONDS("ms", "a number of milliseconds"),
  MINUTES("min", "a number of minutes"),
  /** Google's {@code Duration} in JSON: seconds with at most nine decimals and an "s". */
  SECONDS_WITH_S("Ns", "seconds with an \"s\", such as \"3600s\""),
  /** Go's {@code time.ParseDuration}; a bare number is seconds, as gcloud takes it. */
  GO_DURATION("go-duration", "a duration such as \"10m5s\""),
  /** Spring Boot's {@code Duration}: a bare number is milliseconds. */
  SPRING_DURATION("spring-duration", "a duration such as 60s, or a number of milliseconds"),
  /** nginx's own: units from the longest to the shortest, a bare number is seconds. */
  NGINX_TIME("nginx-time", "a time such as 60s, 5m or 500ms");

  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,18}(?:\\.[0-9]{1,18})?");
  private static final Pattern WITH_S = Pattern.compile("[0-9]{1,18}(?:\\.[0-9]{1,9})?s");

  private final String label;
  private final String wanted;

  Unit(String label, String wanted) {
    this.label = label;
    this.wanted = wanted;
  }

  /** The name in the catalogue. */
  public String label() {
    return label;
  }

  /** What a value has to look like, for people. */
  public String wanted() {
    return wanted;
  }

  /** The length in seconds; empty where the platform would not read the text. */
  public Optional<BigDecimal> seconds(String text) {
    return switch (this) {
      case NONE -> Optional.empty();
      case SECONDS -> number(text);
      case MILLISECONDS -> number(text).map(number -> number.movePointLeft(3));
      case MINUTES -> number(text).map(number -> number.multiply(BigDecimal.valueOf(60)));
      case SECONDS_WITH_S ->
          WITH_S.matcher(text).matches()
              ? number(text.substring(0, text.length() - 1))
              : Optional.empty();
      case GO_DURATION -> number(text).or(() -> Durations.parse(text));
      case SPRING_DURATION ->
          number(text).map(number -> number.movePointLeft(3)).or(() -> Durations.parse(text));
      case NGINX_TIME -> NginxTime.parse(text);
    };
  }

  private static Optional<BigDecimal> number(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }
}
