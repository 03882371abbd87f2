package dev.paritylint.terraform;

import dev.paritylint.terraform.TerraformValue.Bool;
import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Null;
import dev.paritylint.terraform.TerraformValue.Numeric;
import dev.paritylint.terraform.TerraformValue.Text;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.terraform.TerraformValue.Unknown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sets in Terraform's order (github.com/zclconf/go-cty, cty/set_internals.go). */
final class Sets {
  private static final Comparator<Traced> ORDER =
      (left, right) -> compare(left.value(), right.value());

  private Sets() {}

  static Elements of(Collection<Traced> items) {
    List<Traced> sorted = new ArrayList<>(distinct(items));
    sorted.sort(ORDER);
    return new Elements(sorted, Elements.Kind.SET);
  }

  /** Of equal values the first; what is unknown equals nothing. */
  static Collection<Traced> distinct(Collection<Traced> items) {
    Map<Object, Traced> seen = new LinkedHashMap<>();
    for (Traced item : items) {
      if (Unknowns.within(item).isEmpty()) {
        seen.putIfAbsent(Fingerprint.of(item.value()), item);
      } else {
        seen.put(new Object(), item);
      }
    }
    return seen.values();
  }

  /** What is unknown comes last, and null before it. */
  private static int compare(TerraformValue left, TerraformValue right) {
    int rank = Integer.compare(rank(left), rank(right));
    if (rank != 0) {
      return rank;
    } else if (left instanceof Text a && right instanceof Text b) {
      return Keys.ORDER.compare(a.text(), b.text());
    } else if (left instanceof Numeric a && right instanceof Numeric b) {
      return a.number().compareTo(b.number());
    } else if (left instanceof Bool a && right instanceof Bool b) {
      return Boolean.compare(a.value(), b.value());
    }
    return Keys.ORDER.compare(SetOrder.of(left), SetOrder.of(right));
  }

  private static int rank(TerraformValue value) {
    return value instanceof Unknown ? 2 : value instanceof Null ? 1 : 0;
  }
}
