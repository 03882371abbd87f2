package dev.paritylint.terraform;

import dev.paritylint.terraform.TerraformValue.Attributes;
import dev.paritylint.terraform.TerraformValue.Bool;
import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Numeric;
import dev.paritylint.terraform.TerraformValue.Text;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.terraform.TypeConstraint.Field;
import dev.paritylint.terraform.TypeConstraint.ListOf;
import dev.paritylint.terraform.TypeConstraint.MapOf;
import dev.paritylint.terraform.TypeConstraint.ObjectOf;
import dev.paritylint.terraform.TypeConstraint.SetOf;
import dev.paritylint.terraform.TypeConstraint.Simple;
import dev.paritylint.terraform.TypeConstraint.TupleOf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The type that a value has; what is unknown or null may be of any. */
final class ValueTypes {
  private ValueTypes() {}

  static TypeConstraint of(TerraformValue value) {
    if (value instanceof Text) {
      return Simple.STRING;
    } else if (value instanceof Numeric) {
      return Simple.NUMBER;
    } else if (value instanceof Bool) {
      return Simple.BOOL;
    } else if (value instanceof Elements elements) {
      return ofElements(elements);
    } else if (value instanceof Attributes attributes) {
      return ofAttributes(attributes);
    }
    return Simple.ANY;
  }

  static List<TypeConstraint> ofAll(Iterable<Traced> values) {
    List<TypeConstraint> types = new ArrayList<>();
    values.forEach(value -> types.add(of(value.value())));
    return types;
  }

  /** Whether the values can all be of one type, as those of a list are: unknowns fit anywhere. */
  static boolean alike(Iterable<Traced> values) {
    List<TypeConstraint> types = ofAll(values);
    return types.stream().allMatch(type -> fit(type, types.get(0)));
  }

  private static boolean fit(TypeConstraint one, TypeConstraint other) {
    if (one == Simple.ANY || other == Simple.ANY) {
      return true;
    } else if (one instanceof ListOf a && other instanceof ListOf b) {
      return fit(a.element(), b.element());
    } else if (one instanceof SetOf a && other instanceof SetOf b) {
      return fit(a.element(), b.element());
    } else if (one instanceof MapOf a && other instanceof MapOf b) {
      return fit(a.element(), b.element());
    } else if (one instanceof TupleOf a && other instanceof TupleOf b) {
      return a.items().size() == b.items().size()
          && IntStream.range(0, a.items().size())
              .allMatch(i -> fit(a.items().get(i), b.items().get(i)));
    } else if (one instanceof ObjectOf a && other instanceof ObjectOf b) {
      return a.fields().keySet().equals(b.fields().keySet())
          && a.fields().entrySet().stream().allMatch(field -> fits(field, b));
    }
    return one.equals(other);
  }

  private static boolean fits(Map.Entry<String, Field> field, ObjectOf other) {
    @Nullable Field same = other.fields().get(field.getKey());
    return same != null && fit(field.getValue().type(), same.type());
  }

  private static TypeConstraint ofElements(Elements elements) {
    List<TypeConstraint> items = ofAll(elements.items());
    return switch (elements.kind()) {
      case TUPLE -> new TupleOf(items);
      case LIST -> new ListOf(Unification.of(items).orElse(Simple.ANY));
      case SET -> new SetOf(Unification.of(items).orElse(Simple.ANY));
    };
  }

  private static TypeConstraint ofAttributes(Attributes attributes) {
    if (!attributes.rest().isEmpty()) {
      return Simple.ANY;
    }
    if (attributes.shape() == Attributes.Shape.MAP) {
      return new MapOf(Unification.of(ofAll(attributes.entries().values())).orElse(Simple.ANY));
    }
    Map<String, Field> fields = new LinkedHashMap<>();
    attributes
        .entries()
        .forEach((key, value) -> fields.put(key, Field.required(of(value.value()))));
    return new ObjectOf(fields);
  }
}
