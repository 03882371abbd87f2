package dev.paritylint.terraform;

import dev.paritylint.terraform.TerraformValue.Attributes;
import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Null;
import dev.paritylint.terraform.TerraformValue.Text;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.terraform.TerraformValue.Unknown;
import java.util.Iterator;

/** {@code ==} as Terraform has it: no conversion, and undecided where an unknown part decides. */
enum Equality {
  EQUAL,
  DIFFERENT,
  UNDECIDED;

  static Equality of(TerraformValue left, TerraformValue right) {
    if (left instanceof Unknown unknown) {
      return ofUnknown(unknown, right);
    } else if (right instanceof Unknown unknown) {
      return ofUnknown(unknown, left);
    } else if (left instanceof Null || right instanceof Null) {
      return left.equals(right) ? EQUAL : DIFFERENT;
    } else if (left instanceof Elements a && right instanceof Elements b) {
      return ofElements(a, b);
    } else if (left instanceof Attributes a && right instanceof Attributes b) {
      return ofAttributes(a, b);
    }
    return left.equals(right) ? EQUAL : DIFFERENT;
  }

  /** A text whose beginning is known is nothing that begins otherwise, and not null. */
  private static Equality ofUnknown(Unknown unknown, TerraformValue other) {
    boolean begun = !unknown.prefix().isEmpty();
    boolean otherwise =
        other instanceof Null
            || (other instanceof Text text && !text.text().startsWith(unknown.prefix()))
            || (other instanceof Unknown second && areApart(unknown.prefix(), second.prefix()));
    return begun && otherwise ? DIFFERENT : UNDECIDED;
  }

  private static boolean areApart(String one, String other) {
    return !one.startsWith(other) && !other.startsWith(one);
  }

  private static Equality ofElements(Elements left, Elements right) {
    if (left.kind() != right.kind() || left.items().size() != right.items().size()) {
      return DIFFERENT;
    }
    Equality result = EQUAL;
    Iterator<Traced> others = right.items().iterator();
    for (Traced item : left.items()) {
      result = result.and(of(item.value(), others.next().value()));
    }
    return result;
  }

  private static Equality ofAttributes(Attributes left, Attributes right) {
    if (!left.rest().isEmpty() || !right.rest().isEmpty()) {
      return UNDECIDED;
    }
    if (left.shape() != right.shape()
        || !left.entries().keySet().equals(right.entries().keySet())) {
      return DIFFERENT;
    }
    Equality result = EQUAL;
    Iterator<Traced> others = right.entries().values().iterator();
    for (Traced entry : left.entries().values()) {
      result = result.and(of(entry.value(), others.next().value()));
    }
    return result;
  }

  private Equality and(Equality other) {
    return this == EQUAL || other == DIFFERENT ? other : this;
  }
}
