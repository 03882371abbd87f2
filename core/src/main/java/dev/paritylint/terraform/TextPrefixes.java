package dev.paritylint.terraform;

import dev.paritylint.terraform.Definition.Computed;
import dev.paritylint.terraform.TerraformValue.Bool;
import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Null;
import dev.paritylint.terraform.TerraformValue.Text;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.terraform.TerraformValue.Unknown;
import java.util.List;

/** What functions on strings still tell of a text of which only the beginning is known. */
final class TextPrefixes {
  private TextPrefixes() {}

  static TerraformValue starting(Arguments arguments) {
    List<Unknown> unknown = Unknowns.among(arguments.values());
    if (unknown.isEmpty()) {
      return new Bool(arguments.text(0).startsWith(arguments.text(1)));
    }
    if (arguments.value(0) instanceof Unknown text && unknown.size() == 1) {
      String wanted = arguments.text(1);
      if (text.prefix().startsWith(wanted) || !wanted.startsWith(text.prefix())) {
        return new Bool(text.prefix().startsWith(wanted));
      }
    }
    return Unknowns.from(unknown, "");
  }

  /** The text without a prefix that its known beginning has; {@code known} where all is known. */
  static TerraformValue without(Arguments arguments, Computed known) {
    List<Unknown> unknown = Unknowns.among(arguments.values());
    if (unknown.isEmpty()) {
      return known.apply(arguments);
    }
    if (arguments.value(0) instanceof Unknown text && unknown.size() == 1) {
      String cut = arguments.text(1);
      boolean longer = text.prefix().startsWith(cut);
      boolean other = !cut.startsWith(text.prefix());
      String rest = longer ? text.prefix().substring(cut.length()) : other ? text.prefix() : "";
      return Unknowns.from(unknown, rest);
    }
    return Unknowns.from(unknown, "");
  }

  /** The elements up to the first unknown one; {@code known} where all is known. */
  static TerraformValue joined(Arguments arguments, Computed known) {
    List<Unknown> unknown = Unknowns.within(arguments.values());
    if (unknown.isEmpty()) {
      return known.apply(arguments);
    }
    return Unknowns.from(
        unknown, arguments.value(0) instanceof Unknown ? "" : beginning(arguments));
  }

  /** What two texts certainly begin with, one of which it will be; empty for what is no text. */
  static String common(TerraformValue one, TerraformValue other) {
    String first = beginning(one);
    String second = beginning(other);
    int length = 0;
    while (length < first.length()
        && length < second.length()
        && first.codePointAt(length) == second.codePointAt(length)) {
      length += Character.charCount(first.codePointAt(length));
    }
    return first.substring(0, length);
  }

  private static String beginning(TerraformValue value) {
    if (value instanceof Unknown unknown) {
      return unknown.prefix();
    }
    return value instanceof Text text ? text.text() : "";
  }

  private static String beginning(Arguments arguments) {
    StringBuilder text = new StringBuilder();
    String separator = "";
    for (int i = 1; i < arguments.size(); i++) {
      if (!(arguments.value(i) instanceof Elements elements)) {
        return text.toString();
      }
      for (Traced item : elements.items()) {
        if (item.value() instanceof Unknown part) {
          return text.append(separator).append(part.prefix()).toString();
        }
        if (item.value() instanceof Null) {
          throw arguments.failure("an element is null");
        }
        text.append(separator).append(Conversion.text(item.value()));
        separator = arguments.text(0);
      }
    }
    return text.toString();
  }
}
