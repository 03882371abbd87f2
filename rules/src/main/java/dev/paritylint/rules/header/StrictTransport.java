package dev.paritylint.rules.header;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far a {@code Strict-Transport-Security} header binds browsers (RFC 6797, section 6.1). It
 * cannot be taken back before its time, and only a registered domain can be preloaded, so that an
 * environment before production is right to bind them less.
 *
 * @param seconds its {@code max-age}, -1 where that is no number
 */
record StrictTransport(long seconds, Set<String> others) {
  private static final String AGE = "max-age=";

  StrictTransport {
    others = Set.copyOf(others);
  }

  static boolean isNamedBy(String header) {
    return header.toLowerCase(Locale.ROOT).replace('_', '-').endsWith("strict-transport-security");
  }

  static StrictTransport of(String value) {
    Set<String> parts =
        Arrays.stream(value.replace("\"", "").split(";", -1))
            .map(part -> part.strip().toLowerCase(Locale.ROOT))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.toSet());
    long seconds =
        parts.stream()
            .filter(part -> part.matches(AGE + "[0-9]{1,15}"))
            .mapToLong(part -> Long.parseLong(part.substring(AGE.length())))
            .findFirst()
            .orElse(-1);
    return new StrictTransport(
        seconds, parts.stream().filter(part -> !part.startsWith(AGE)).collect(Collectors.toSet()));
  }

  /** Whether it asks for nothing that the other does not ask for, too. */
  boolean isWithin(StrictTransport other) {
    return seconds <= other.seconds && other.others.containsAll(others);
  }
}
