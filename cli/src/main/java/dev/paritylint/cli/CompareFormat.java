package dev.paritylint.cli;

import java.util.Locale;

/** In which form a comparison is printed. */
enum CompareFormat {
  TEXT,
  MARKDOWN,
  HTML,
  CSV,
  JSON;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
