package dev.paritylint.compose;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.model.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A value of a compose file after interpolation, and the token that it comes from. */
public record Placed(Value value, Origin origin) {

  /** This, whose chain tells the value that would have held otherwise. */
  Placed over(Placed below, String name) {
    if (below.origin().at().equals(origin.at())) {
      return this;
    }
    List<Origin.Step> via = new ArrayList<>();
    via.add(new Origin.Step(origin.at(), name, below.origin().at()));
    via.addAll(origin.via());
    return new Placed(value, new Origin(origin.at(), via));
  }

  /** The text, where it is known. */
  public Optional<String> text() {
    return value instanceof Text known ? Optional.of(known.text()) : Optional.empty();
  }
}
