package dev.paritylint.terraform;

import dev.paritylint.model.Origin;
import dev.paritylint.terraform.TerraformValue.Attributes;
import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Null;
import dev.paritylint.terraform.TerraformValue.Text;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.terraform.TypeConstraint.MapOf;
import dev.paritylint.terraform.TypeConstraint.Simple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Functions on maps and objects. */
final class MapFunctions {
  private MapFunctions() {}

  static void register(Registry registry) {
    registry
        .arranged("keys", 1, 1, MapFunctions::keys)
        .arranged("values", 1, 1, MapFunctions::values)
        .found("lookup", 2, 3, MapFunctions::lookup)
        .arranged("merge", 0, Definition.MANY, MapFunctions::merge)
        .passed("zipmap", 2, 2, a -> Tracing.sensitive(a.made(zipmap(a)), hidesKeys(a)))
        .computed("transpose", 1, 1, MapFunctions::transpose)
        .computed("matchkeys", 3, 3, MapFunctions::matchkeys);
  }

  private static Attributes complete(Arguments arguments, int index) {
    Attributes attributes = arguments.attributes(index);
    if (!attributes.rest().isEmpty()) {
      throw arguments.failure(attributes.rest() + " has attributes that are not known yet");
    }
    return attributes;
  }

  private static Elements.Kind listed(Attributes attributes) {
    return attributes.shape() == Attributes.Shape.MAP ? Elements.Kind.LIST : Elements.Kind.TUPLE;
  }

  private static TerraformValue keys(Arguments arguments) {
    Attributes attributes = complete(arguments, 0);
    List<Traced> keys = new ArrayList<>();
    attributes
        .entries()
        .forEach((key, value) -> keys.add(new Traced(new Text(key), origin(value), false)));
    return new Elements(keys, listed(attributes));
  }

  private static Origin origin(Traced value) {
    return Origin.literal(value.origin().at());
  }

  private static TerraformValue values(Arguments arguments) {
    Attributes attributes = complete(arguments, 0);
    return new Elements(List.copyOf(attributes.entries().values()), listed(attributes));
  }

  private static Traced lookup(Arguments arguments) {
    Attributes attributes = arguments.attributes(0);
    @Nullable Traced found = attributes.entries().get(arguments.text(1));
    if (found != null) {
      return found;
    }
    if (!attributes.rest().isEmpty()) {
      return arguments.made(Unknowns.computed(attributes.rest()));
    }
    if (arguments.size() < 3) {
      throw arguments.failure("there is no key \"" + arguments.text(1) + "\"");
    }
    if (attributes.shape() == Attributes.Shape.MAP
        && ValueTypes.of(attributes) instanceof MapOf map) {
      return Conversion.convert(arguments.get(2), map.element());
    }
    return arguments.get(2);
  }

  private static TerraformValue merge(Arguments arguments) {
    Map<String, Traced> entries = new TreeMap<>(Keys.ORDER);
    boolean maps = arguments.size() > 0;
    String rest = "";
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.value(i) instanceof Null) {
        continue;
      }
      Attributes attributes = arguments.attributes(i);
      maps &= attributes.shape() == Attributes.Shape.MAP;
      rest = rest.isEmpty() ? attributes.rest() : rest;
      entries.putAll(attributes.entries());
    }
    arguments.budget().spend(entries.size());
    boolean alike = maps && ValueTypes.alike(entries.values());
    return new Attributes(entries, alike ? Attributes.Shape.MAP : Attributes.Shape.OBJECT, rest);
  }

  private static TerraformValue zipmap(Arguments arguments) {
    List<Traced> keys = arguments.items(0);
    Elements values = arguments.elements(1);
    if (keys.size() != values.items().size()) {
      throw arguments.failure(keys.size() + " keys for " + values.items().size() + " values");
    }
    if (!Unknowns.among(keys).isEmpty()) {
      return Unknowns.from(Unknowns.among(keys), "");
    }
    Map<String, Traced> entries = new TreeMap<>(Keys.ORDER);
    for (int i = 0; i < keys.size(); i++) {
      entries.put(Conversion.text(keys.get(i).value()), values.items().get(i));
    }
    boolean tuple = values.kind() == Elements.Kind.TUPLE;
    return new Attributes(entries, tuple ? Attributes.Shape.OBJECT : Attributes.Shape.MAP, "");
  }

  private static boolean hidesKeys(Arguments arguments) {
    return Tracing.anySensitive(arguments.items(0));
  }

  private static TerraformValue transpose(Arguments arguments) {
    Map<String, List<String>> turned = new TreeMap<>(Keys.ORDER);
    for (Map.Entry<String, Traced> entry : complete(arguments, 0).entries().entrySet()) {
      if (!(entry.getValue().value() instanceof Elements elements)) {
        throw arguments.failure("the map holds " + Kinds.name(entry.getValue().value()));
      }
      for (Traced item : elements.items()) {
        turned
            .computeIfAbsent(Conversion.text(item.value()), name -> new ArrayList<>())
            .add(entry.getKey());
      }
    }
    Map<String, Traced> entries = new TreeMap<>(Keys.ORDER);
    turned.forEach((key, all) -> entries.put(key, arguments.element(arguments.list(all))));
    return arguments.map(entries);
  }

  private static TerraformValue matchkeys(Arguments arguments) {
    List<Traced> values = arguments.items(0);
    List<Traced> keys = arguments.items(1);
    if (values.size() != keys.size()) {
      throw arguments.failure(keys.size() + " keys for " + values.size() + " values");
    }
    List<String> wanted = arguments.texts(2);
    List<Traced> kept = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (wanted.contains(Conversion.text(keys.get(i).value()))) {
        kept.add(values.get(i));
      }
    }
    return Conversion.convert(
            arguments.element(new Elements(kept)), new TypeConstraint.ListOf(Simple.ANY))
        .value();
  }
}
