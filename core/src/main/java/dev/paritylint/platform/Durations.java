package dev.paritylint.platform;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time that carry their units: {@code 30s}, {@code 1h30m}, {@code 500ms}. */
public final class Durations {
  private static final Pattern PART =
      Pattern.compile("([0-9]{1,15}(?:\\.[0-9]{1,9})?)\\s?([a-zµ]{1,12})");

  private static final Map<String, BigDecimal> SECONDS =
      Map.ofEntries(
          Map.entry("ns", new BigDecimal("0.000000001")),
          Map.entry("us", new BigDecimal("0.000001")),
          Map.entry("µs", new BigDecimal("0.000001")),
          Map.entry("ms", new BigDecimal("0.001")),
          Map.entry("s", BigDecimal.ONE),
          Map.entry("sec", BigDecimal.ONE),
          Map.entry("secs", BigDecimal.ONE),
          Map.entry("second", BigDecimal.ONE),
          Map.entry("seconds", BigDecimal.ONE),
          Map.entry("m", BigDecimal.valueOf(60)),
          Map.entry("min", BigDecimal.valueOf(60)),
          Map.entry("minute", BigDecimal.valueOf(60)),
          Map.entry("minutes", BigDecimal.valueOf(60)),
          Map.entry("h", BigDecimal.valueOf(3600)),
          Map.entry("hour", BigDecimal.valueOf(3600)),
          Map.entry("hours", BigDecimal.valueOf(3600)),
          Map.entry("d", BigDecimal.valueOf(86_400)),
          Map.entry("day", BigDecimal.valueOf(86_400)),
          Map.entry("days", BigDecimal.valueOf(86_400)));

  private Durations() {}

  /** The seconds of a duration; empty where any part of the text has no known unit. */
  public static Optional<BigDecimal> parse(String text) {
    if (text.isEmpty() || text.length() > 64) {
      return Optional.empty();
    }
    Matcher part = PART.matcher(text);
    BigDecimal sum = BigDecimal.ZERO;
    int at = 0;
    while (at < text.length()) {
      part.region(at, text.length());
      BigDecimal unit = part.lookingAt() ? SECONDS.get(part.group(2)) : null;
      if (unit == null) {
        return Optional.empty();
      }
      sum = sum.add(new BigDecimal(part.group(1)).multiply(unit));
      at = part.end();
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
    }
    return Optional.of(sum);
  }
}
