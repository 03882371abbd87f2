package dev.paritylint.terraform;

import dev.paritylint.terraform.TerraformValue.Attributes;
import dev.paritylint.terraform.TerraformValue.Bool;
import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Null;
import dev.paritylint.terraform.TerraformValue.Numeric;
import dev.paritylint.terraform.TerraformValue.Text;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.terraform.TerraformValue.Unknown;
import java.util.List;

/** A value as {@code terraform console} shows it, types included; only null shows no type here. */
final class ConsoleText {
  private ConsoleText() {}

  static String of(Traced traced) {
    return of(traced, "");
  }

  private static String of(Traced traced, String indent) {
    TerraformValue value = traced.value();
    if (value instanceof Unknown) {
      return "(known after apply)";
    } else if (traced.sensitive()) {
      return "(sensitive value)";
    } else if (value instanceof Null) {
      return "null";
    } else if (value instanceof Text text) {
      return text(text.text(), indent);
    } else if (value instanceof Numeric numeric) {
      return Numbers.print(numeric.number());
    } else if (value instanceof Bool bool) {
      return String.valueOf(bool.value());
    } else if (value instanceof Elements elements) {
      return elements(elements, indent);
    } else if (value instanceof Attributes attributes) {
      return attributes(attributes, indent);
    }
    throw new AssertionError("no case for " + value.getClass());
  }

  private static String text(String text, String indent) {
    if (!text.contains("\n")) {
      return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
    String marker = indent.isEmpty() ? "<<EOT\n" : "<<-EOT\n" + indent;
    return marker + text.replace("\n", "\n" + indent) + "\n" + indent + "EOT";
  }

  private static String elements(Elements elements, String indent) {
    String name =
        switch (elements.kind()) {
          case TUPLE -> "";
          case LIST -> "tolist";
          case SET -> "toset";
        };
    List<String> lines =
        elements.items().stream().map(item -> of(item, indent + "  ") + ",").toList();
    return wrapped(name, "[", lines, "]", indent);
  }

  private static String attributes(Attributes attributes, String indent) {
    String name = attributes.shape() == Attributes.Shape.MAP ? "tomap" : "";
    List<String> lines =
        attributes.entries().entrySet().stream()
            .map(entry -> "\"" + entry.getKey() + "\" = " + of(entry.getValue(), indent + "  "))
            .toList();
    return wrapped(name, "{", lines, "}", indent);
  }

  private static String wrapped(
      String name, String open, List<String> lines, String close, String indent) {
    String inner =
        lines.isEmpty()
            ? ""
            : "\n  " + indent + String.join("\n  " + indent, lines) + "\n" + indent;
    return name.isEmpty() ? open + inner + close : name + "(" + open + inner + close + ")";
  }
}
