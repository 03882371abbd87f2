package dev.paritylint.terraform;

import dev.paritylint.terraform.TerraformValue.Attributes;
import dev.paritylint.terraform.TerraformValue.Bool;
import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Null;
import dev.paritylint.terraform.TerraformValue.Numeric;
import dev.paritylint.terraform.TerraformValue.Text;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.Map;

/**
 * YAML as {@code yamlencode} writes it: blocks, quoted strings, and literal blocks for text of
 * several lines (the emitter of libyaml, as github.com/zclconf/go-cty-yaml uses it).
 */
final class YamlText {
  private static final int INDENT = 2;
  private static final int MAX_KEY = 128;

  private final StringBuilder out = new StringBuilder();
  private final Budget budget;

  private YamlText(Budget budget) {
    this.budget = budget;
  }

  static String of(TerraformValue value, Budget budget) {
    YamlText text = new YamlText(budget);
    if (value instanceof Elements elements && !elements.items().isEmpty()) {
      text.items(elements, 0, "");
    } else if (value instanceof Attributes attributes && !attributes.entries().isEmpty()) {
      text.entries(attributes, 0, "");
    } else {
      text.scalar(value, 0);
      boolean plain = !(value instanceof Text || value instanceof Elements);
      text.out.append(plain && !(value instanceof Attributes) ? "...\n" : "");
    }
    return text.out.toString();
  }

  /** A sequence; {@code before} is what stands before its first dash. */
  private void items(Elements elements, int indent, String before) {
    String lead = before;
    for (Traced item : elements.items()) {
      out.append(lead).append("- ");
      lead = " ".repeat(indent);
      int inner = indent + INDENT;
      if (item.value() instanceof Elements nested && !nested.items().isEmpty()) {
        items(nested, inner, "");
      } else if (item.value() instanceof Attributes nested && !nested.entries().isEmpty()) {
        entries(nested, inner, "");
      } else {
        scalar(item.value(), inner);
      }
    }
  }

  private void entries(Attributes attributes, int indent, String before) {
    String lead = before;
    for (Map.Entry<String, Traced> entry : attributes.entries().entrySet()) {
      out.append(lead);
      key(entry.getKey());
      lead = " ".repeat(indent);
      entry(entry.getValue().value(), indent);
    }
  }

  private void key(String key) {
    if (key.length() > MAX_KEY || key.contains("\n")) {
      throw new Failure("yamlencode() has a key of several lines, or a long one");
    }
    budget.spendText(key.length());
    YamlQuotes.append(key, out);
    out.append(':');
  }

  /** A sequence as a value is not indented any further. */
  private void entry(TerraformValue value, int indent) {
    if (value instanceof Elements nested && !nested.items().isEmpty()) {
      out.append('\n');
      items(nested, indent, " ".repeat(indent));
    } else if (value instanceof Attributes nested && !nested.entries().isEmpty()) {
      out.append('\n');
      entries(nested, indent + INDENT, " ".repeat(indent + INDENT));
    } else {
      out.append(' ');
      scalar(value, indent + INDENT);
    }
  }

  private void scalar(TerraformValue value, int indent) {
    budget.spend(1);
    if (value instanceof Null) {
      out.append("null\n");
    } else if (value instanceof Bool bool) {
      out.append(bool.value()).append('\n');
    } else if (value instanceof Numeric numeric) {
      out.append(Numbers.print(numeric.number())).append('\n');
    } else if (value instanceof Text text) {
      text(text.text(), Math.max(INDENT, indent));
    } else if (value instanceof Elements) {
      out.append("[]\n");
    } else if (value instanceof Attributes) {
      out.append("{}\n");
    } else {
      throw new Failure("YAML is made of something that is " + Kinds.name(value));
    }
  }

  private void text(String text, int indent) {
    budget.spendText(text.length());
    if (text.contains("\n") && YamlQuotes.mayBeLiteral(text)) {
      literal(text, indent);
      return;
    }
    YamlQuotes.folded(text, indent, out);
    out.append('\n');
  }

  private void literal(String text, int indent) {
    boolean ended = text.endsWith("\n");
    boolean kept = text.equals("\n") || text.endsWith("\n\n");
    out.append('|').append(" \n".indexOf(text.charAt(0)) >= 0 ? String.valueOf(INDENT) : "");
    out.append(kept ? "+" : ended ? "" : "-").append('\n');
    String body = ended ? text.substring(0, text.length() - 1) : text;
    budget.spendText((int) Math.min(Integer.MAX_VALUE, body.lines().count() * indent));
    for (String line : body.split("\n", -1)) {
      out.append(line.isEmpty() ? "" : " ".repeat(indent)).append(line).append('\n');
    }
  }
}
