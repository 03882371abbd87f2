package dev.paritylint.project.config;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a team's rule expects of the settings that it selects. */
public sealed interface Expectation {

  /** The same value in every environment, once each value's own environment is taken out. */
  record Equal() implements Expectation {}

  /** Numbers everywhere, or switches, or addresses of one scheme, port and path. */
  record SameShape() implements Expectation {}

  /** It is set in every environment that has the service. */
  record Present() implements Expectation {}

  /** It is set nowhere. */
  record Absent() implements Expectation {}

  /** One of these texts. */
  record OneOf(List<String> values) implements Expectation {
    public OneOf {
      values = List.copyOf(values);
    }
  }

  /**
   * A text that an expression of RE2 matches as a whole.
   *
   * @param pattern known to be one
   */
  record Matches(String pattern) implements Expectation {}

  /**
   * A number between two bounds, which belong to it; seconds where it is a length of time.
   *
   * @param least null where nothing is too small
   * @param most null where nothing is too large
   */
  record Range(@Nullable Bound least, @Nullable Bound most) implements Expectation {}

  /**
   * So many times another setting of the same environment.
   *
   * @param of the other setting's name, or {@code service.name}
   */
  record Ratio(String of, @Nullable BigDecimal least, @Nullable BigDecimal most)
      implements Expectation {}

  /** A number, or the setting that holds it. */
  sealed interface Bound {

    /**
     * One that the rule itself gives.
     *
     * @param written as the team writes it: {@code 2}, {@code 30s}
     */
    record Fixed(BigDecimal value, String written) implements Bound {}

    /**
     * Another setting's value.
     *
     * @param name its name, or {@code service.name}
     */
    record Of(String name) implements Bound {}
  }
}
