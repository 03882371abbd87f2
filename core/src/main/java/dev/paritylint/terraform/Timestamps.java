package dev.paritylint.terraform;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moments in RFC 3339 and durations such as {@code 1h30m}, as Go's time package has them. */
final class Timestamps {
  private static final Pattern MOMENT =
      Pattern.compile(
          "(\\d{4})-(\\d\\d)-(\\d\\d)T(\\d\\d):(\\d\\d):(\\d\\d)(?:[.,](\\d{1,20}))?"
              + "(Z|[+-]\\d\\d:\\d\\d)");
  private static final Pattern AMOUNT =
      Pattern.compile("(\\d{0,20})(\\.\\d{0,20})?(ns|us|µs|μs|ms|s|m|h)");
  private static final Map<String, BigDecimal> NANOS =
      Map.of(
          "ns", BigDecimal.ONE,
          "us", new BigDecimal("1e3"),
          "µs", new BigDecimal("1e3"),
          "μs", new BigDecimal("1e3"),
          "ms", new BigDecimal("1e6"),
          "s", new BigDecimal("1e9"),
          "m", new BigDecimal("60e9"),
          "h", new BigDecimal("3600e9"));
  private static final DateTimeFormatter PRINTED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

  private Timestamps() {}

  static OffsetDateTime parse(String text) {
    Matcher matcher = MOMENT.matcher(text);
    if (!matcher.matches()) {
      throw noMoment(text);
    }
    try {
      String fraction = matcher.group(7) == null ? "" : matcher.group(7);
      return OffsetDateTime.of(
          part(matcher, 1),
          part(matcher, 2),
          part(matcher, 3),
          part(matcher, 4),
          part(matcher, 5),
          part(matcher, 6),
          Integer.parseInt((fraction + "000000000").substring(0, 9)),
          ZoneOffset.of(matcher.group(8)));
    } catch (DateTimeException impossible) {
      throw noMoment(text);
    }
  }

  private static Failure noMoment(String text) {
    return new Failure(
        "a timestamp such as 2006-01-02T15:04:05Z is required, and \"" + text + "\" is none");
  }

  private static int part(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  static String print(OffsetDateTime moment) {
    return PRINTED.format(moment);
  }

  /** A sequence of numbers with units; Go's 64 bits of nanoseconds bound it. */
  static Duration duration(String text) {
    String amounts = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    if (amounts.equals("0")) {
      return Duration.ZERO;
    }
    BigDecimal nanos = BigDecimal.ZERO;
    Matcher amount = AMOUNT.matcher(amounts);
    int end = 0;
    while (end < amounts.length()) {
      if (!amount.find(end) || amount.start() != end) {
        throw noDuration(text);
      }
      String fraction = amount.group(2) == null ? "" : amount.group(2);
      String number = amount.group(1) + fraction;
      if (number.isEmpty() || number.equals(".")) {
        throw noDuration(text);
      }
      BigDecimal unit = NANOS.getOrDefault(amount.group(3), BigDecimal.ONE);
      nanos = nanos.add(new BigDecimal("0" + number).multiply(unit));
      end = amount.end();
    }
    BigInteger whole = nanos.toBigInteger();
    if (end == 0 || whole.bitLength() > 63) {
      throw noDuration(text);
    }
    return Duration.ofNanos(text.startsWith("-") ? -whole.longValue() : whole.longValue());
  }

  private static Failure noDuration(String text) {
    return new Failure("a duration such as 1h30m is required, and \"" + text + "\" is none");
  }
}
