package dev.paritylint.terraform;

import dev.paritylint.terraform.TerraformValue.Attributes;
import dev.paritylint.terraform.TerraformValue.Attributes.Shape;
import dev.paritylint.terraform.TerraformValue.Bool;
import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Elements.Kind;
import dev.paritylint.terraform.TerraformValue.Null;
import dev.paritylint.terraform.TerraformValue.Numeric;
import dev.paritylint.terraform.TerraformValue.Text;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.terraform.TerraformValue.Unknown;
import java.util.Map;

/** The text by which Terraform orders the collections in a set (go-cty, appendSetHashBytes). */
final class SetOrder {
  private final StringBuilder out = new StringBuilder();

  private SetOrder() {}

  static String of(TerraformValue value) {
    SetOrder order = new SetOrder();
    order.append(value);
    return order.out.toString();
  }

  private void append(TerraformValue value) {
    if (value instanceof Unknown) {
      out.append('?');
    } else if (value instanceof Null) {
      out.append('~');
    } else if (value instanceof Text text) {
      YamlQuotes.append(text.text(), out);
    } else if (value instanceof Numeric numeric) {
      out.append(Numbers.print(numeric.number()));
    } else if (value instanceof Bool bool) {
      out.append(bool.value() ? 'T' : 'F');
    } else if (value instanceof Elements elements) {
      boolean tuple = elements.kind() == Kind.TUPLE;
      out.append(tuple ? '<' : '[');
      elements.items().forEach(this::item);
      out.append(tuple ? '>' : ']');
    } else if (value instanceof Attributes attributes) {
      append(attributes);
    } else {
      throw new AssertionError("no case for " + value.getClass());
    }
  }

  private void append(Attributes attributes) {
    boolean object = attributes.shape() == Shape.OBJECT;
    out.append(object ? '<' : '{');
    for (Map.Entry<String, Traced> entry : attributes.entries().entrySet()) {
      if (!object) {
        YamlQuotes.append(entry.getKey(), out);
        out.append(':');
      }
      item(entry.getValue());
    }
    out.append(object ? '>' : '}');
  }

  private void item(Traced item) {
    append(item.value());
    out.append(';');
  }
}
