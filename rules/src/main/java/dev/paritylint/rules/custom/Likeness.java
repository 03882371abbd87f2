package dev.paritylint.rules.custom;

import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import dev.paritylint.parity.Normalization;
import dev.paritylint.platform.WebAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** When two values count as the same, and when as of the same shape. */
final class Likeness {
  private static final Set<String> SWITCHES = Set.of("true", "false", "yes", "no", "on", "off");

  private Likeness() {}

  /** Values of one environment as they are; of two once each is without its environment's words. */
  static boolean equal(Setting one, Setting other) {
    if (one.value() instanceof Value.Text here && other.value() instanceof Value.Text there) {
      return one.environment().equals(other.environment())
          ? here.text().equals(there.text())
          : Normalization.equal(here.text(), one.environment(), there.text(), other.environment());
    }
    return one.value().equals(other.value());
  }

  static boolean sameShape(Setting one, Setting other) {
    Optional<WebAddress> here = address(one);
    Optional<WebAddress> there = address(other);
    if (here.isPresent() && there.isPresent()) {
      return here.get().scheme().equals(there.get().scheme())
          && here.get().port() == there.get().port()
          && Normalization.equal(
              here.get().path(), one.environment(), there.get().path(), other.environment());
    }
    return here.isPresent() == there.isPresent() && sort(one).equals(sort(other));
  }

  private static Optional<WebAddress> address(Setting setting) {
    return setting.value() instanceof Value.Text text && text.text().contains("://")
        ? WebAddress.parse(text.text())
        : Optional.empty();
  }

  private static String sort(Setting setting) {
    if (Numbers.isEndless(setting) || Numbers.of(setting).isPresent()) {
      return "number";
    }
    boolean isSwitch =
        setting.value() instanceof Value.Text text
            && SWITCHES.contains(text.text().strip().toLowerCase(Locale.ROOT));
    return isSwitch ? "switch" : "text";
  }
}
