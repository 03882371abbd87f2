package dev.paritylint.terraform;

import dev.paritylint.model.Origin;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a Terraform expression evaluates to. */
public sealed interface TerraformValue {

  /** A value, where it came from, and whether Terraform would hide it. */
  record Traced(TerraformValue value, Origin origin, boolean sensitive) {}

  /**
   * A string; Terraform composes every letter with its accents (Unicode's form C).
   *
   * @param encodes the value whose JSON it is, with the places of its parts, where {@code
   *     jsonencode} made it; no part of what makes two strings equal
   */
  record Text(String text, @Nullable TerraformValue encodes) implements TerraformValue {
    public Text {
      text = Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    public Text(String text) {
      this(text, null);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Text same && text.equals(same.text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  /** A number of any size; without trailing zeros, so that equal numbers are equal values. */
  record Numeric(BigDecimal number) implements TerraformValue {
    public Numeric {
      number = Numbers.normal(number);
    }
  }

  /** A boolean. */
  record Bool(boolean value) implements TerraformValue {}

  /** {@code null}: the same as not set. */
  record Null() implements TerraformValue {}

  /** A list, tuple or set; a set is in Terraform's order. */
  record Elements(List<Traced> items, Kind kind) implements TerraformValue {
    /** What a sequence is to Terraform's type system. */
    public enum Kind {
      TUPLE,
      LIST,
      SET
    }

    public Elements {
      items = List.copyOf(items);
    }

    /** A tuple: what brackets write. */
    public Elements(List<Traced> items) {
      this(items, Kind.TUPLE);
    }
  }

  /**
   * A map or object, in Terraform's order of keys.
   *
   * @param rest the address of the resource or module whose further attributes are decided
   *     elsewhere; empty where the entries are all that there are
   */
  record Attributes(Map<String, Traced> entries, Shape shape, String rest)
      implements TerraformValue {
    /** What it is to Terraform's type system. */
    public enum Shape {
      OBJECT,
      MAP
    }

    public Attributes {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** An object: what braces write. */
    public Attributes(Map<String, Traced> entries) {
      this(entries, Shape.OBJECT, "");
    }
  }

  /**
   * Decided where nothing in the repository says.
   *
   * @param reason one lower-case clause for people
   * @param prefix the text that it certainly begins with, or empty
   * @param reference the address of the resource or module whose computed attribute it is ({@code
   *     google_compute_backend_service.api}, {@code module.x.aws_lb.main[0]}), or empty
   * @param encodes the value whose JSON it is, some of it unknown, where {@code jsonencode} made it
   */
  record Unknown(String reason, String prefix, String reference, @Nullable TerraformValue encodes)
      implements TerraformValue {
    public Unknown(String reason, String prefix, String reference) {
      this(reason, prefix, reference, null);
    }
  }
}
