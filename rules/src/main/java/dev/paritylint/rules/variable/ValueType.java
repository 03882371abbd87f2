package dev.paritylint.rules.variable;

import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a program can take a text for. */
enum ValueType {
  TRUE_OR_FALSE,
  YES_OR_NO,
  ON_OR_OFF,
  /** A number that many programs take for a switch. */
  ZERO_OR_ONE,
  NUMBER,
  TEXT;

  private static final Set<ValueType> SWITCHES = Set.of(TRUE_OR_FALSE, YES_OR_NO, ON_OR_OFF);
  private static final Pattern NUMERIC = Pattern.compile("[+-]?\\d{1,18}(?:\\.\\d{1,18})?");

  /** Empty where nothing tells: nothing is known, or nothing is given. */
  static Optional<ValueType> of(Setting setting) {
    if (!(setting.value() instanceof Value.Text text) || text.text().isBlank()) {
      return Optional.empty();
    }
    return Optional.of(of(text.text().strip().toLowerCase(Locale.ROOT)));
  }

  private static ValueType of(String text) {
    return switch (text) {
      case "true", "false" -> TRUE_OR_FALSE;
      case "yes", "no" -> YES_OR_NO;
      case "on", "off" -> ON_OR_OFF;
      case "0", "1" -> ZERO_OR_ONE;
      default -> NUMERIC.matcher(text).matches() ? NUMBER : TEXT;
    };
  }

  /** Whether a program that reads one of them as it is meant would fail at the other. */
  boolean contradicts(ValueType other) {
    return isSwitch() ? this != other && other != TEXT : other.isSwitch() && this != TEXT;
  }

  private boolean isSwitch() {
    return SWITCHES.contains(this);
  }
}
