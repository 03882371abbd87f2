package dev.paritylint.rules.custom;

import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import dev.paritylint.parity.Normalization;
import dev.paritylint.platform.WebAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** When two values are of the same shape: numbers, switches, or addresses that differ in hosts. */
final class Shape {
  private static final Set<String> SWITCHES = Set.of("true", "false", "yes", "no", "on", "off");

  private Shape() {}

  static boolean same(Setting one, Setting other) {
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
