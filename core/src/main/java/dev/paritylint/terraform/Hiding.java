package dev.paritylint.terraform;

import dev.paritylint.terraform.TerraformValue.Attributes;
import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Text;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.terraform.TerraformValue.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Hides what a text is the JSON of. Such a text is sensitive as soon as one part of it is, and the
 * other parts need not be; where the whole text is marked, each of them is.
 */
final class Hiding {
  private Hiding() {}

  /** A value that is marked as a whole; the same where it is no JSON of anything. */
  static TerraformValue all(TerraformValue value) {
    if (value instanceof Text text && text.encodes() != null) {
      return new Text(text.text(), parts(text.encodes()));
    } else if (value instanceof Unknown unknown && unknown.encodes() != null) {
      return new Unknown(
          unknown.reason(), unknown.prefix(), unknown.reference(), parts(unknown.encodes()));
    }
    return value;
  }

  /** What is encoded, its parts hidden where it is sensitive itself. */
  static TerraformValue encoded(Traced value) {
    return value.sensitive() ? parts(value.value()) : value.value();
  }

  private static TerraformValue parts(TerraformValue value) {
    if (value instanceof Elements elements) {
      List<Traced> items = new ArrayList<>();
      for (Traced item : elements.items()) {
        items.add(part(item));
      }
      return new Elements(items, elements.kind());
    } else if (value instanceof Attributes attributes) {
      Map<String, Traced> entries = new LinkedHashMap<>();
      attributes.entries().forEach((name, entry) -> entries.put(name, part(entry)));
      return new Attributes(entries, attributes.shape(), attributes.rest());
    }
    return value;
  }

  private static Traced part(Traced part) {
    return new Traced(parts(part.value()), part.origin(), true);
  }
}
