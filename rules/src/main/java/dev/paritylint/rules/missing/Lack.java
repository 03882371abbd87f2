package dev.paritylint.rules.missing;

import dev.paritylint.model.Environment;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One variable that some environments have and others lack.
 *
 * @param settings where it is set, environment by environment
 */
record Lack(Gap gap, String name, List<Setting> settings) {
  private static final Pattern SWITCH = Pattern.compile("(?i)true|false|yes|no|on|off|0|1");
  private static final Pattern OFF = Pattern.compile("(?i)false|no|off|0|");

  Lack {
    settings = List.copyOf(settings);
  }

  Setting first() {
    return settings.get(0);
  }

  List<Environment> lacking() {
    return gap.lacking();
  }

  /** Whether it only says yes or no. */
  boolean isSwitch() {
    return first().value() instanceof Value.Text text && SWITCH.matcher(text.text()).matches();
  }

  /** Whether those that have it all leave it off. */
  boolean isOffEverywhere() {
    return settings.stream()
        .map(Setting::value)
        .allMatch(value -> value instanceof Value.Text text && OFF.matcher(text.text()).matches());
  }
}
