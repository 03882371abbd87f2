package dev.paritylint.cli;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An option that takes one of a few words. */
final class Choice<T> implements ITypeConverter<T> {
  private final T[] values;
  private final Function<T, String> label;

  Choice(T[] values, Function<T, String> label) {
    this.values = values.clone();
    this.label = label;
  }

  @Override
  public T convert(String word) {
    return Arrays.stream(values)
        .filter(value -> label.apply(value).equals(word))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException(complaint(word)));
  }

  /** The words, in order. */
  List<String> labels() {
    return Arrays.stream(values).map(label).toList();
  }

  private String complaint(String word) {
    List<String> labels = labels();
    return "'" + word + "' is none of " + String.join(", ", labels) + Nearest.hint(word, labels);
  }
}
