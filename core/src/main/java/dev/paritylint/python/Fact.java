package dev.paritylint.python;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Refusal;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.python.Datum.Blueprint;
import dev.paritylint.python.Datum.Hidden;
import dev.paritylint.python.Datum.Instance;
import dev.paritylint.python.Datum.Known;
import dev.paritylint.python.Datum.Mapping;
import dev.paritylint.python.Datum.Model;
import dev.paritylint.python.Datum.Routine;
import dev.paritylint.python.Datum.Selector;
import dev.paritylint.source.Span;
import java.util.List;

/**
 * A setting before its deployment is known.
 *
 * @param refusals why the tool that is given it takes none of it, or empty
 */
record Fact(
    String service,
    SettingKind kind,
    String name,
    Value value,
    Origin origin,
    boolean secret,
    List<Refusal> refusals) {
  Fact {
    refusals = List.copyOf(refusals);
  }

  Fact(String service, SettingKind kind, String name, Value value, Origin origin) {
    this(service, kind, name, value, origin, false, List.of());
  }

  static Fact variable(String service, String name, Span at, Datum datum) {
    return new Fact(service, SettingKind.VARIABLE, name, value(datum), new Origin(at, datum.via()));
  }

  /** The same of a service by another name. */
  Fact of(String other) {
    return new Fact(other, kind, name, value, origin, secret, refusals);
  }

  String key() {
    return service + "\n" + kind + "\n" + name;
  }

  private static Value value(Datum datum) {
    if (datum instanceof Known known) {
      return known.sort() == Datum.Sort.NONE
          ? new Value.Unknown("is None, which no variable can hold")
          : new Value.Text(known.text());
    } else if (datum instanceof Hidden hidden) {
      return new Value.Unknown(hidden.reason(), hidden.prefix());
    } else if (datum instanceof Selector) {
      return new Value.Unknown("depends on the environment");
    }
    if (datum instanceof Routine
        || datum instanceof Model
        || datum instanceof Blueprint
        || datum instanceof Instance) {
      return new Value.Unknown("is an object that is printed when the script runs");
    }
    String what = datum instanceof Mapping ? "a dict" : "a list";
    return new Value.Unknown("is " + what + " that is printed when the script runs");
  }
}
