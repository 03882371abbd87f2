package dev.paritylint.workflow;

import dev.paritylint.workflow.Datum.Text;
import dev.paritylint.workflow.Datum.Truth;
import dev.paritylint.workflow.Datum.Unknown;
import java.util.Locale;
import java.util.Optional;

/**
 * Compares as GitHub's expressions do: texts whatever their case, and what is of different types as
 * numbers. Source: https://docs.github.com/en/actions/reference/workflows-and-actions/expressions
 */
final class Comparison {
  private Comparison() {}

  /** Whether two are equal; empty where only a run tells. */
  static Optional<Boolean> same(Datum left, Datum right) {
    if (left instanceof Unknown unknown) {
      return right instanceof Text text && isNot(unknown, text.text())
          ? Optional.of(false)
          : Optional.empty();
    } else if (right instanceof Unknown) {
      return same(right, left);
    } else if (left instanceof Text one && right instanceof Text other) {
      return Optional.of(one.text().equalsIgnoreCase(other.text()));
    }
    boolean structures = Double.isNaN(left.number()) && left.getClass() == right.getClass();
    return Optional.of(structures ? left == right : left.number() == right.number());
  }

  private static boolean isNot(Unknown unknown, String text) {
    return !begins(text, unknown.prefix())
        || unknown.excluded().texts().stream().anyMatch(text::equalsIgnoreCase)
        || unknown.excluded().beginnings().stream().anyMatch(start -> begins(text, start));
  }

  static boolean begins(String text, String start) {
    return text.regionMatches(true, 0, start, 0, start.length());
  }

  /** Whether a text begins so; empty where only a run tells. */
  static Optional<Boolean> begins(Datum text, Datum start) {
    if (!start.isKnown()) {
      return Optional.empty();
    }
    return text instanceof Unknown unknown
        ? begins(unknown, start.text())
        : Optional.of(begins(text.text(), start.text()));
  }

  private static Optional<Boolean> begins(Unknown unknown, String wanted) {
    if (begins(unknown.prefix(), wanted)) {
      return Optional.of(true);
    }
    boolean never =
        !begins(wanted, unknown.prefix())
            || unknown.excluded().beginnings().stream().anyMatch(not -> begins(wanted, not));
    return never ? Optional.of(false) : Optional.empty();
  }

  /** {@code <}, {@code <=}, {@code >} or {@code >=} of two that are known. */
  static Truth ordered(String operator, Datum left, Datum right) {
    boolean texts = left instanceof Text && right instanceof Text;
    if (!texts && (Double.isNaN(left.number()) || Double.isNaN(right.number()))) {
      return new Truth(false);
    }
    int order =
        texts
            ? upper(left).compareTo(upper(right))
            : Double.compare(left.number() + 0.0, right.number() + 0.0);
    return new Truth(
        switch (operator) {
          case "<" -> order < 0;
          case "<=" -> order <= 0;
          case ">" -> order > 0;
          default -> order >= 0;
        });
  }

  private static String upper(Datum text) {
    return text.text().toUpperCase(Locale.ROOT);
  }
}
