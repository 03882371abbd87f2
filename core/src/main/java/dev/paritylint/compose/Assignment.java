package dev.paritylint.compose;

import dev.paritylint.dotenv.Variables.Variable;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Value.Unknown;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A variable as a service's {@code environment} names it; null where it only passes it on. */
record Assignment(@Nullable Placed value, Span keyAt) {

  /** This, whose chain tells the value that would have held otherwise. */
  Assignment over(Assignment below, String key) {
    return value == null || below.value == null
        ? this
        : new Assignment(value.over(below.value, key), keyAt);
  }

  /** Its value, or what the project's variables say of one that is only passed on. */
  Placed resolved(String name, ScalarReader scalars) {
    if (value != null) {
      return value;
    }
    return scalars
        .variables()
        .find(name)
        .map(outside -> new Placed(outside.value(), new Origin(keyAt, steps(outside, name))))
        .orElseGet(
            () ->
                new Placed(
                    new Unknown("`" + name + "` is taken from the shell, and no value is given"),
                    Origin.literal(keyAt)));
  }

  private static List<Origin.Step> steps(Variable outside, String name) {
    List<Origin.Step> steps = new ArrayList<>();
    steps.add(new Origin.Step(outside.at(), name));
    steps.addAll(outside.via());
    return steps;
  }
}
