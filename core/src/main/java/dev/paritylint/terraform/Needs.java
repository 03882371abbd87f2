package dev.paritylint.terraform;

import dev.paritylint.hcl.Body.Attribute;
import dev.paritylint.hcl.Body.Block;
import dev.paritylint.source.Span;
import dev.paritylint.terraform.TerraformValue.Attributes;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.terraform.TypeConstraint.MapOf;
import dev.paritylint.terraform.TypeConstraint.ObjectOf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists what a folder's variables cannot do without, for one that is given some values. */
final class Needs {
  private static final int DEEPEST = 8;

  private final Declarations declarations;
  private final String feed;
  private final Run run;
  private final Map<String, Traced> given;
  private final Map<String, Span> places = new LinkedHashMap<>();
  private final List<Need> needs = new ArrayList<>();

  private Needs(Declarations declarations, String feed, Run run, Map<String, Traced> given) {
    this.declarations = declarations;
    this.feed = feed;
    this.run = run;
    this.given = given;
  }

  /** Those of a root or module; none where it is given nothing at all. */
  static List<Need> of(Declarations declarations, String feed, Run run, Map<String, Traced> given) {
    Needs needs = new Needs(declarations, feed, run, given);
    given.forEach((name, value) -> needs.places.put(name, value.origin().at()));
    if (!given.isEmpty()) {
      declarations.variables().forEach(needs::add);
    }
    return List.copyOf(needs.needs);
  }

  private void add(String name, Block variable) {
    @Nullable Traced value = given.get(name);
    if (variable.body().attribute("default").isEmpty()) {
      add(name, variable.header(), value, anyPlace());
    }
    Optional<Attribute> type = variable.body().attribute("type");
    if (value != null && type.isPresent()) {
      TypeConstraint wanted = new TypeExpressions(run.constants()).read(type.get().value());
      addFields(name, type.get().value().span(), wanted, value, 0);
    }
  }

  private void addFields(
      String path, Span declared, TypeConstraint wanted, Traced value, int depth) {
    if (!(value.value() instanceof Attributes object)
        || !object.rest().isEmpty()
        || depth > DEEPEST) {
      return;
    }
    if (wanted instanceof MapOf map) {
      object
          .entries()
          .forEach(
              (key, item) -> addFields(path + "." + key, declared, map.element(), item, depth + 1));
    } else if (wanted instanceof ObjectOf type) {
      type.fields()
          .forEach(
              (name, field) -> {
                @Nullable Traced item = object.entries().get(name);
                String inner = path + "." + name;
                if (!field.optional()) {
                  add(inner, declared, item, value.origin().at());
                }
                if (item != null) {
                  addFields(inner, declared, field.type(), item, depth + 1);
                }
              });
    }
  }

  private void add(String name, Span declared, @Nullable Traced value, Span fed) {
    @Nullable Span at = value == null ? null : value.origin().at();
    needs.add(new Need(declarations.folder(), feed, name, declared, at, fed));
  }

  private Span anyPlace() {
    return places.values().iterator().next();
  }
}
