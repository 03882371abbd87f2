package dev.paritylint.nginx;

import dev.paritylint.source.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One directive with its arguments.
 *
 * @param block what stands between its braces; null where it ends with a semicolon
 */
record Directive(Argument keyword, List<Argument> arguments, @Nullable List<Directive> block) {
  Directive {
    arguments = List.copyOf(arguments);
    block = block == null ? null : List.copyOf(block);
  }

  String name() {
    return keyword.written();
  }

  boolean is(String name) {
    return keyword.written().equals(name);
  }

  List<Directive> children() {
    return block == null ? List.of() : block;
  }

  /** The argument of that number, counted from 0. */
  Optional<Argument> argument(int index) {
    return index < arguments.size() ? Optional.of(arguments.get(index)) : Optional.empty();
  }

  /** The text of that argument; empty where it is missing or unknown. */
  String text(int index) {
    return argument(index).flatMap(Argument::text).orElse("");
  }

  /** From the name to the last argument: what stands before the semicolon or the brace. */
  Span head() {
    Span first = keyword.at();
    return arguments.isEmpty() ? first : first.to(arguments.get(arguments.size() - 1).at());
  }
}
