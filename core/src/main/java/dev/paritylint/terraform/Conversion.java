package dev.paritylint.terraform;

import dev.paritylint.model.Origin;
import dev.paritylint.terraform.TerraformValue.Attributes;
import dev.paritylint.terraform.TerraformValue.Bool;
import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Null;
import dev.paritylint.terraform.TerraformValue.Numeric;
import dev.paritylint.terraform.TerraformValue.Text;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.terraform.TerraformValue.Unknown;
import dev.paritylint.terraform.TypeConstraint.Field;
import dev.paritylint.terraform.TypeConstraint.ListOf;
import dev.paritylint.terraform.TypeConstraint.MapOf;
import dev.paritylint.terraform.TypeConstraint.ObjectOf;
import dev.paritylint.terraform.TypeConstraint.SetOf;
import dev.paritylint.terraform.TypeConstraint.Simple;
import dev.paritylint.terraform.TypeConstraint.TupleOf;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gives a value the type asked for, as Terraform converts; fails where Terraform would. */
final class Conversion {
  private Conversion() {}

  /** Origins and marks stay, those of elements too. */
  static Traced convert(Traced traced, TypeConstraint type) {
    TerraformValue value = convert(traced.value(), type, traced.origin());
    if (value == traced.value()) {
      return traced;
    }
    // A set has no places that could be hidden one by one: with one element all of it is hidden.
    boolean secret =
        value instanceof Elements set
            && set.kind() == Elements.Kind.SET
            && Tracing.holdSecrets(set.items());
    return new Traced(value, traced.origin(), traced.sensitive() || secret);
  }

  private static TerraformValue convert(TerraformValue value, TypeConstraint type, Origin origin) {
    if (value instanceof Null || value instanceof Unknown) {
      return value;
    }
    if (type instanceof Simple simple) {
      return switch (simple) {
        case ANY -> value;
        case STRING -> new Text(text(value));
        case NUMBER -> new Numeric(number(value));
        case BOOL -> new Bool(bool(value));
      };
    } else if (type instanceof ListOf list) {
      return new Elements(items(value, list.element()), Elements.Kind.LIST);
    } else if (type instanceof SetOf set) {
      return Sets.of(items(value, set.element()));
    } else if (type instanceof MapOf map) {
      return map(value, map.element());
    } else if (type instanceof TupleOf tuple) {
      return tuple(value, tuple.items());
    } else if (type instanceof ObjectOf object) {
      return object(value, object.fields(), origin);
    }
    throw new AssertionError("no case for " + type.getClass());
  }

  static String text(TerraformValue value) {
    if (value instanceof Text text) {
      return text.text();
    } else if (value instanceof Numeric numeric) {
      return Numbers.print(numeric.number());
    } else if (value instanceof Bool bool) {
      return String.valueOf(bool.value());
    }
    throw required("a string", value);
  }

  static BigDecimal number(TerraformValue value) {
    if (value instanceof Numeric numeric) {
      return numeric.number();
    } else if (value instanceof Text text) {
      return Numbers.parse(text.text());
    }
    throw required("a number", value);
  }

  static boolean bool(TerraformValue value) {
    if (value instanceof Bool bool) {
      return bool.value();
    } else if (value instanceof Text text) {
      switch (text.text()) {
        case "true", "1" -> {
          return true;
        }
        case "false", "0" -> {
          return false;
        }
        default -> throw new Failure("a bool is required, and \"" + text.text() + "\" is none");
      }
    }
    throw required("a bool", value);
  }

  private static Failure required(String wanted, TerraformValue value) {
    return new Failure(wanted + " is required, and this is " + Kinds.name(value));
  }

  private static List<Traced> items(TerraformValue value, TypeConstraint element) {
    if (!(value instanceof Elements elements)) {
      throw required("a list", value);
    }
    return all(elements.items(), element);
  }

  private static List<Traced> all(Collection<Traced> values, TypeConstraint element) {
    TypeConstraint common = element == Simple.ANY ? common(values) : element;
    List<Traced> converted = new ArrayList<>(values.size());
    values.forEach(value -> converted.add(convert(value, common)));
    return converted;
  }

  private static TypeConstraint common(Collection<Traced> values) {
    return Unification.of(ValueTypes.ofAll(values))
        .orElseThrow(() -> new Failure("the elements have no type in common"));
  }

  private static TerraformValue map(TerraformValue value, TypeConstraint element) {
    if (!(value instanceof Attributes attributes)) {
      throw required("a map", value);
    }
    TypeConstraint common = element == Simple.ANY ? common(attributes.entries().values()) : element;
    Map<String, Traced> entries = new TreeMap<>(Keys.ORDER);
    attributes.entries().forEach((key, entry) -> entries.put(key, convert(entry, common)));
    return new Attributes(entries, Attributes.Shape.MAP, attributes.rest());
  }

  private static TerraformValue tuple(TerraformValue value, List<TypeConstraint> types) {
    if (!(value instanceof Elements elements) || elements.items().size() != types.size()) {
      throw required("a tuple of " + types.size() + " elements", value);
    }
    List<Traced> items = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      items.add(convert(elements.items().get(i), types.get(i)));
    }
    return new Elements(items, Elements.Kind.TUPLE);
  }

  private static TerraformValue object(
      TerraformValue value, Map<String, Field> fields, Origin origin) {
    if (!(value instanceof Attributes attributes)) {
      throw required("an object", value);
    }
    Map<String, Traced> entries = new TreeMap<>(Keys.ORDER);
    fields.forEach((name, field) -> entries.put(name, field(attributes, name, field, origin)));
    return new Attributes(entries, Attributes.Shape.OBJECT, attributes.rest());
  }

  private static Traced field(Attributes attributes, String name, Field field, Origin origin) {
    @Nullable Traced given = attributes.entries().get(name);
    @Nullable Traced fallback = field.fallback();
    if (given != null && !(given.value() instanceof Null && fallback != null)) {
      return convert(given, field.type());
    }
    if (fallback != null) {
      return convert(fallback, field.type());
    }
    if (field.optional()) {
      return new Traced(new Null(), origin, false);
    }
    throw new Failure("attribute \"" + name + "\" is required");
  }
}
