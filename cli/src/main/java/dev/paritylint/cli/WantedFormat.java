package dev.paritylint.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A form that results are wanted in.
 *
 * @param file where they go, null for wherever results go
 */
record WantedFormat(LintFormat format, @Nullable Path file) {

  /** Reads {@code NAME} or {@code NAME=FILE}. */
  static final class Converter implements ITypeConverter<WantedFormat> {
    @Override
    public WantedFormat convert(String word) {
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      LintFormat format = new Choice<>(LintFormat.values(), LintFormat::label).convert(name);
      if (equals == word.length() - 1) {
        throw new TypeConversionException("'" + word + "' names no file after its '='");
      }
      return new WantedFormat(format, equals < 0 ? null : Path.of(word.substring(equals + 1)));
    }
  }
}
