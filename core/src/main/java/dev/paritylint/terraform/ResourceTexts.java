package dev.paritylint.terraform;

import dev.paritylint.model.Value;
import dev.paritylint.terraform.EvaluatedRoot.Content;
import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads evaluated values as the text that a provider makes of them. */
final class ResourceTexts {
  private ResourceTexts() {}

  /** The value of a setting; empty for null, which is the same as not set. */
  static Optional<Value> value(TerraformValue value) {
    if (value instanceof TerraformValue.Null) {
      return Optional.empty();
    }
    if (value instanceof TerraformValue.Unknown unknown) {
      return Optional.of(new Value.Unknown(unknown.reason(), unknown.prefix()));
    }
    if (value instanceof Elements list) {
      return Optional.of(joined(list));
    }
    Optional<String> scalar = scalar(value);
    return Optional.of(
        scalar.<Value>map(Value.Text::new).orElseGet(() -> new Value.Unknown("is a map")));
  }

  /** The items of a list between commas, as the list is unknown where one of them is. */
  private static Value joined(Elements list) {
    List<String> texts = new ArrayList<>();
    for (Traced item : list.items()) {
      if (item.value() instanceof TerraformValue.Unknown unknown) {
        return new Value.Unknown(unknown.reason());
      }
      scalar(item.value()).ifPresent(texts::add);
    }
    return new Value.Text(String.join(",", texts));
  }

  /** A string, number or boolean as text. */
  static Optional<String> scalar(TerraformValue value) {
    if (value instanceof TerraformValue.Text text) {
      return Optional.of(text.text());
    }
    if (value instanceof TerraformValue.Numeric numeric) {
      return Optional.of(numeric.number().toPlainString());
    }
    if (value instanceof TerraformValue.Bool bool) {
      return Optional.of(Boolean.toString(bool.value()));
    }
    return Optional.empty();
  }

  /** An attribute's text; empty where it is not set or not known. */
  static String text(Content content, String attribute) {
    Traced traced = content.attributes().get(attribute);
    return traced == null ? "" : scalar(traced.value()).orElse("");
  }

  /** The texts of a list attribute; of a single text, that one. */
  static List<String> texts(Content content, String attribute) {
    Traced traced = content.attributes().get(attribute);
    if (traced == null) {
      return List.of();
    }
    if (traced.value() instanceof Elements list) {
      return list.items().stream().flatMap(item -> scalar(item.value()).stream()).toList();
    }
    return scalar(traced.value()).stream().toList();
  }

  /** Whether every text of an attribute is known, as far as it is set. */
  static boolean isComplete(Content content, String attribute) {
    Traced traced = content.attributes().get(attribute);
    if (traced == null) {
      return true;
    }
    if (traced.value() instanceof Elements list) {
      return list.items().stream()
          .noneMatch(item -> item.value() instanceof TerraformValue.Unknown);
    }
    return !(traced.value() instanceof TerraformValue.Unknown);
  }
}
