package dev.paritylint.nginx;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.source.Span;
import java.util.Optional;

/**
 * One word of a directive.
 *
 * @param written the word as nginx would read it: without quotes, escapes resolved
 * @param value the same, or what a template's variables make of it
 * @param origin the word's token, quotes included
 */
record Argument(String written, Value value, Origin origin) {

  static Argument of(String text, Span at) {
    return new Argument(text, new Value.Text(text), Origin.literal(at));
  }

  Span at() {
    return origin.at();
  }

  /** The text, where it is known. */
  Optional<String> text() {
    return value instanceof Value.Text known ? Optional.of(known.text()) : Optional.empty();
  }
}
