package dev.paritylint.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an expression gives, in the types that GitHub's expressions have, or what is known of it.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/expressions
 */
sealed interface Datum {
  /** {@code null}: what is not there. */
  record Nothing() implements Datum {}

  /** {@code true} or {@code false}. */
  record Truth(boolean truth) implements Datum {}

  /** A number; not a number where a text is read as one and is none. */
  record Numeral(double number) implements Datum {}

  /** A text. */
  record Text(String text) implements Datum {}

  /** An array. */
  record Items(List<Datum> items) implements Datum {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** An object, its fields in their order. */
  record Fields(Map<String, Datum> fields) implements Datum {}

  /**
   * What only a run tells.
   *
   * @param reason one lower-case clause
   * @param prefix the text that it certainly begins with, or empty
   * @param excluded what it certainly is not
   */
  record Unknown(String reason, String prefix, Excluded excluded) implements Datum {
    Unknown(String reason) {
      this(reason, "", Excluded.NOTHING);
    }
  }

  /**
   * What a text that is not known is certainly none of.
   *
   * @param texts whole texts
   * @param beginnings how it does not begin
   */
  record Excluded(Set<String> texts, Set<String> beginnings) {
    static final Excluded NOTHING = new Excluded(Set.of(), Set.of());

    public Excluded {
      texts = Set.copyOf(texts);
      beginnings = Set.copyOf(beginnings);
    }
  }

  default boolean isKnown() {
    return !(this instanceof Unknown);
  }

  /** Whether a condition holds that is this; false for what is not known. */
  default boolean isTrue() {
    if (this instanceof Truth truth) {
      return truth.truth();
    } else if (this instanceof Numeral numeral) {
      return numeral.number() != 0 && !Double.isNaN(numeral.number());
    } else if (this instanceof Text text) {
      return !text.text().isEmpty();
    }
    return this instanceof Items || this instanceof Fields;
  }

  /** What stands in a text for it; empty for what is not known. */
  default String text() {
    if (this instanceof Truth truth) {
      return String.valueOf(truth.truth());
    } else if (this instanceof Numeral numeral) {
      return Numbers.print(numeral.number());
    } else if (this instanceof Text text) {
      return text.text();
    } else if (this instanceof Items) {
      return "Array";
    }
    return this instanceof Fields ? "Object" : "";
  }

  /** As which number it is compared with what is of another type. */
  default double number() {
    if (this instanceof Truth truth) {
      return truth.truth() ? 1 : 0;
    } else if (this instanceof Numeral numeral) {
      return numeral.number();
    } else if (this instanceof Text text) {
      return Numbers.read(text.text());
    }
    return this instanceof Nothing ? 0 : Double.NaN;
  }
}
