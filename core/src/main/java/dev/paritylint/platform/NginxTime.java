package dev.paritylint.platform;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * nginx's lengths of time that are counted in milliseconds ({@code 30}, {@code 1h 30m}, {@code
 * 500ms}): units from the longest to the shortest, seconds where none is given, no months or years
 * (nginx, src/core/ngx_parse.c).
 */
final class NginxTime {

  private record Unit(BigDecimal seconds, int rank) {}

  private static final int MAX_DIGITS = 15;
  private static final Map<String, Unit> UNITS =
      Map.of(
          "w", new Unit(BigDecimal.valueOf(604_800), 1),
          "d", new Unit(BigDecimal.valueOf(86_400), 2),
          "h", new Unit(BigDecimal.valueOf(3600), 3),
          "m", new Unit(BigDecimal.valueOf(60), 4),
          "s", new Unit(BigDecimal.ONE, 5),
          "ms", new Unit(new BigDecimal("0.001"), 6),
          "", new Unit(BigDecimal.ONE, 7));

  private final String text;
  private int position;

  private NginxTime(String text) {
    this.text = text;
  }

  /** The seconds; empty where nginx would not read the text. */
  static Optional<BigDecimal> parse(String text) {
    return new NginxTime(text).parse();
  }

  private Optional<BigDecimal> parse() {
    BigDecimal sum = BigDecimal.ZERO;
    int rank = 0;
    if (text.isEmpty()) {
      return Optional.empty();
    }
    while (position < text.length()) {
      String number = number();
      Unit unit = UNITS.get(unit());
      boolean read = !number.isEmpty() && number.length() <= MAX_DIGITS;
      if (!read || unit == null || unit.rank() <= rank) {
        return Optional.empty();
      }
      sum = sum.add(new BigDecimal(number).multiply(unit.seconds()));
      rank = unit.rank();
      while (position < text.length() && text.charAt(position) == ' ') {
        position++;
      }
    }
    return Optional.of(sum);
  }

  private String number() {
    int start = position;
    while (position < text.length() && isDigit(text.charAt(position))) {
      position++;
    }
    return text.substring(start, position);
  }

  private String unit() {
    int start = position;
    while (position < text.length()
        && text.charAt(position) != ' '
        && !isDigit(text.charAt(position))) {
      position++;
    }
    return text.substring(start, position);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
