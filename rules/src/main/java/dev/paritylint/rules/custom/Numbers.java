package dev.paritylint.rules.custom;

import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import dev.paritylint.platform.Durations;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a value is as a number: seconds where it is a length of time. */
final class Numbers {
  private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,18}(?:\\.[0-9]{1,9})?");

  private Numbers() {}

  static boolean isEndless(Setting setting) {
    return setting.value() instanceof Value.Unlimited;
  }

  static Optional<BigDecimal> of(Setting setting) {
    if (setting.value() instanceof Value.Seconds seconds) {
      return Optional.of(seconds.seconds());
    }
    return setting.value() instanceof Value.Text text ? of(text.text().strip()) : Optional.empty();
  }

  private static Optional<BigDecimal> of(String text) {
    return PLAIN.matcher(text).matches()
        ? Optional.of(new BigDecimal(text))
        : Durations.parse(text);
  }
}
