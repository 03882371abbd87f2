package dev.paritylint.rules.timeout;

import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import dev.paritylint.platform.Meanings;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a variable says of a length of time, in seconds. A name without a unit leaves open whether
 * the program counts seconds or, as JavaScript does, milliseconds: a number that is hardly one of
 * seconds is taken for milliseconds, so that nobody is told of a day who wrote a minute.
 */
final class UnitlessLength {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);
  private static final BigDecimal MONTH = BigDecimal.valueOf(2_592_000);
  private static final BigDecimal WEEKS = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal TEN_SECONDS = BigDecimal.valueOf(10_000);

  private final Meanings meanings;

  UnitlessLength(Meanings meanings) {
    this.meanings = meanings;
  }

  /** Of an interval between pings, which nobody wants a quarter of an hour long. */
  Optional<BigDecimal> ofPing(Setting setting) {
    return seconds(setting)
        .map(
            number ->
                isOpen(setting) && number.compareTo(THOUSAND) >= 0
                    ? number.movePointLeft(3)
                    : number);
  }

  /** Of a connection, which may well be asked to last for days. */
  Optional<BigDecimal> ofConnection(Setting setting) {
    return seconds(setting)
        .map(
            number ->
                isOpen(setting) && looksLikeMilliseconds(number)
                    ? number.movePointLeft(3)
                    : number);
  }

  /** For people, in the unit that the number must have. */
  static String shown(Setting setting, BigDecimal seconds) {
    boolean asWritten = setting.value().equals(new Value.Seconds(seconds));
    return asWritten ? setting.shown() : seconds.movePointRight(3).toPlainString() + " ms";
  }

  private static boolean looksLikeMilliseconds(BigDecimal number) {
    if (!divides(THOUSAND, number) || number.compareTo(MONTH) == 0) {
      return false;
    }
    return number.compareTo(WEEKS) >= 0
        || (number.compareTo(TEN_SECONDS) >= 0 && !divides(HOUR, number));
  }

  private static boolean divides(BigDecimal divisor, BigDecimal number) {
    return number.remainder(divisor).signum() == 0;
  }

  private boolean isOpen(Setting setting) {
    return !meanings.saysUnit(setting.name());
  }

  private static Optional<BigDecimal> seconds(Setting setting) {
    return setting.value() instanceof Value.Seconds value
        ? Optional.of(value.seconds())
        : Optional.empty();
  }
}
