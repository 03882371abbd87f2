package dev.paritylint.terraform;

import dev.paritylint.model.Origin;
import dev.paritylint.source.Span;
import dev.paritylint.terraform.TerraformValue.Attributes;
import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Null;
import dev.paritylint.terraform.TerraformValue.Text;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.terraform.TerraformValue.Unknown;
import dev.paritylint.terraform.TypeConstraint.ListOf;
import dev.paritylint.terraform.TypeConstraint.Simple;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The arguments of one call, converted to what its function asks for. */
record Arguments(
    String function, List<Traced> values, Span at, Calls.Context context, Budget budget) {
  Arguments {
    values = List.copyOf(values);
  }

  int size() {
    return values.size();
  }

  Traced get(int index) {
    return values.get(index);
  }

  TerraformValue value(int index) {
    return values.get(index).value();
  }

  /** An argument that may not be null. */
  private TerraformValue present(int index) {
    if (value(index) instanceof Null) {
      throw failure("argument " + (index + 1) + " is null");
    }
    return value(index);
  }

  String text(int index) {
    return Conversion.text(present(index));
  }

  BigDecimal number(int index) {
    return Conversion.number(present(index));
  }

  boolean bool(int index) {
    return Conversion.bool(present(index));
  }

  int integer(int index) {
    return integer(number(index));
  }

  int integer(BigDecimal number) {
    try {
      return number.intValueExact();
    } catch (ArithmeticException fraction) {
      throw failure(Numbers.print(number) + " is no whole number of that size");
    }
  }

  Elements elements(int index) {
    if (present(index) instanceof Elements elements) {
      return elements;
    }
    throw failure("argument " + (index + 1) + " is " + Kinds.name(value(index)) + ", not a list");
  }

  List<Traced> items(int index) {
    return elements(index).items();
  }

  /** The elements of a list or tuple; a set has no order that a function could rely on. */
  Elements ordered(int index) {
    Elements elements = elements(index);
    if (elements.kind() == Elements.Kind.SET) {
      throw failure("argument " + (index + 1) + " is a set, not a list");
    }
    return elements;
  }

  /** The elements converted to one type, as those of a list are. */
  List<Traced> listed(int index) {
    elements(index);
    return Conversion.convert(get(index), new ListOf(Simple.ANY)).value() instanceof Elements list
        ? list.items()
        : List.of();
  }

  Attributes attributes(int index) {
    if (present(index) instanceof Attributes attributes) {
      return attributes;
    }
    throw failure("argument " + (index + 1) + " is " + Kinds.name(value(index)) + ", not a map");
  }

  /** The elements of a list of strings, none of them null. */
  List<String> texts(int index) {
    List<String> texts = new ArrayList<>();
    for (Traced item : items(index)) {
      if (item.value() instanceof Null) {
        throw failure("an element is null");
      }
      texts.add(Conversion.text(item.value()));
    }
    return texts;
  }

  /** A result that is made of the arguments. */
  Traced made(TerraformValue value) {
    return new Traced(value, Tracing.made(at, values), false);
  }

  /** An element of a result, written nowhere but at the call. */
  Traced element(TerraformValue value) {
    return new Traced(value, Origin.literal(at), false);
  }

  Elements list(List<String> texts) {
    return new Elements(
        texts.stream().map(text -> element(new Text(text))).toList(), Elements.Kind.LIST);
  }

  TerraformValue map(Map<String, Traced> entries) {
    return new Attributes(entries, Attributes.Shape.MAP, "");
  }

  Text grown(String text) {
    budget.spendText(text.length());
    return new Text(text);
  }

  Unknown unknown(String reason) {
    return new Unknown(reason, "", "");
  }

  Failure failure(String reason) {
    return new Failure(function + "(): " + reason);
  }
}
