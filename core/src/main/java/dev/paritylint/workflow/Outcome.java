package dev.paritylint.workflow;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.workflow.Datum.Unknown;
import dev.paritylint.workflow.Resolved.Missing;
import java.util.List;

/**
 * What an expression gives in its own type, which the text of it alone does not tell.
 *
 * @param via where it came from
 * @param missing names in it that nothing defines; they give nothing
 */
record Outcome(Datum datum, List<Origin.Step> via, boolean secret, List<Missing> missing) {
  Outcome {
    via = List.copyOf(via);
    missing = List.copyOf(missing);
  }

  static Outcome of(Datum datum) {
    return new Outcome(datum, List.of(), false, List.of());
  }

  static Outcome unknown(String reason) {
    return of(new Unknown(reason));
  }

  /** The text that is put where the expression stands. */
  Resolved resolved() {
    Value value =
        datum instanceof Unknown unknown
            ? new Value.Unknown(unknown.reason(), unknown.prefix())
            : new Value.Text(datum.text());
    return new Resolved(value, via, secret, missing);
  }
}
