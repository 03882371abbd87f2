package dev.paritylint.dotenv;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.source.Span;
import java.util.List;
import java.util.Optional;

/** Where interpolation looks variables up; empty for what no file sets. */
public interface Variables {
  /** No variable at all. */
  Variables NONE = name -> Optional.empty();

  Optional<Variable> find(String name);

  /** These, and {@code others} for what they do not have. */
  default Variables before(Variables others) {
    return name -> find(name).or(() -> others.find(name));
  }

  /**
   * One variable: what it holds, and the token that says so.
   *
   * @param via where what it holds came from, nearest first
   */
  record Variable(Value value, Span at, List<Origin.Step> via) {
    public Variable {
      via = List.copyOf(via);
    }

    public Variable(Value value, Span at) {
      this(value, at, List.of());
    }
  }
}
