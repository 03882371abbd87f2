package dev.paritylint.cli;

import dev.paritylint.cli.report.terminal.Painter;
import java.util.Locale;

/** When text is colored: the option, then NO_COLOR, then CLICOLOR_FORCE, then the terminal. */
enum ColorChoice {
  AUTO,
  ALWAYS,
  NEVER;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  Painter painter(Surroundings surroundings) {
    return isColored(surroundings) ? Painter.ANSI : Painter.PLAIN;
  }

  private boolean isColored(Surroundings surroundings) {
    if (this != AUTO) {
      return this == ALWAYS;
    }
    if (!surroundings.variable("NO_COLOR").isEmpty()) {
      return false;
    }
    String force = surroundings.variable("CLICOLOR_FORCE");
    if (!force.isEmpty() && !force.equals("0")) {
      return true;
    }
    return !surroundings.variable("TERM").equals("dumb") && surroundings.terminal().getAsBoolean();
  }
}
