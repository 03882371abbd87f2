package dev.paritylint.workflow;

import dev.paritylint.model.Origin.Step;
import dev.paritylint.model.Value;
import dev.paritylint.source.Span;
import java.util.List;

/**
 * What a text with expressions, or one expression, gives.
 *
 * @param via where the parts of it came from
 * @param missing names in it that nothing defines; they give nothing
 */
record Resolved(Value value, List<Step> via, boolean secret, List<Missing> missing) {

  /** A name that nothing defines, and the expression that asks for it. */
  record Missing(String variable, Span at) {}

  Resolved {
    via = List.copyOf(via);
    missing = List.copyOf(missing);
  }

  static Resolved known(String text) {
    return new Resolved(new Value.Text(text), List.of(), false, List.of());
  }

  static Resolved unknown(String reason) {
    return new Resolved(new Value.Unknown(reason), List.of(), false, List.of());
  }

  /** The text if it is known, else what it certainly begins with. */
  String certain() {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    return value instanceof Value.Unknown unknown ? unknown.prefix() : "";
  }
}
