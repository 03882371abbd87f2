package dev.paritylint.rules.timeout;

import dev.paritylint.lint.Place;
import dev.paritylint.model.Limit;
import dev.paritylint.model.Origin;

/** Where a hop's limit is set, or where the hop stands whose platform decides. */
final class LimitPlace {
  private LimitPlace() {}

  static Place of(Limit limit) {
    String value = limit.value().shown();
    String label =
        limit.set()
            ? "%s: %s".formatted(value, limit.why())
            : "not set, so %s: %s".formatted(value, limit.why());
    return new Place(new Origin(limit.at(), limit.via()), label);
  }
}
