package dev.paritylint.cli;

import java.util.Locale;

/** In which form rules are printed. */
enum RuleFormat {
  TEXT,
  JSON,
  MARKDOWN;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
