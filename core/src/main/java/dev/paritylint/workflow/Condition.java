package dev.paritylint.workflow;

import dev.paritylint.yaml.YamlNode.Scalar;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says of the {@code if:} of a job or step whether it holds; without one it always does. */
final class Condition {
  /** An input that is on or off: its default says nothing about the run that is meant. */
  private static final Pattern SWITCH =
      Pattern.compile("inputs\\.[\\w-]+\\s*(?:$|\\)|&&|\\|\\||[!=]=\\s*'?(?:true|false))");

  private Condition() {}

  /** Whether it certainly does not hold. */
  static boolean isNever(@Nullable Scalar condition, Names names) {
    Datum datum = condition == null ? new Datum.Truth(true) : datum(condition, names);
    return datum.isKnown() && !datum.isTrue();
  }

  /** Whether it certainly holds. */
  static boolean isAlways(@Nullable Scalar condition, Names names) {
    return condition == null || datum(condition, names).isTrue();
  }

  private static Datum datum(Scalar condition, Names names) {
    String written = condition.text().strip();
    boolean braces = written.startsWith("${{") && written.endsWith("}}");
    String inside = braces ? written.substring(3, written.length() - 2) : written;
    return Interpolation.isIn(inside) || SWITCH.matcher(inside).find()
        ? new Datum.Unknown("is decided when the workflow runs")
        : new Evaluator(names).outcome(inside, condition.span()).datum();
  }
}
