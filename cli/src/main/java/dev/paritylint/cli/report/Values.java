package dev.paritylint.cli.report;

import dev.paritylint.cli.report.excerpt.Secrets;
import dev.paritylint.cli.report.terminal.Printable;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;

/** A value in one line for people. */
final class Values {
  private Values() {}

  static String of(Setting setting) {
    if (setting.value() instanceof Value.Unknown unknown) {
      return "unknown: " + Printable.of(unknown.reason());
    }
    return setting.secret() ? Secrets.MASK : known(setting.value());
  }

  private static String known(Value value) {
    String shown = value.shown();
    return shown.isEmpty() ? "\"\"" : Printable.of(shown);
  }
}
