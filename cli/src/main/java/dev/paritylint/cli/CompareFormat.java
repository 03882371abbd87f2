package dev.paritylint.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

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

  /** From the word on the command line. */
  static final class Converter implements ITypeConverter<CompareFormat> {
    @Override
    public CompareFormat convert(String word) {
      return new Choice<>(values(), CompareFormat::label).convert(word);
    }
  }
}
