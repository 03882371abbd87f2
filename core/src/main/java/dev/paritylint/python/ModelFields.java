package dev.paritylint.python;

import dev.paritylint.python.Datum.Hidden;
import dev.paritylint.python.Datum.Mapping;
import dev.paritylint.python.Datum.Model;
import dev.paritylint.python.Datum.Sequence;
import dev.paritylint.python.Expression.Call;
import dev.paritylint.python.Expression.Keyword;
import dev.paritylint.python.Expression.Opaque;
import dev.paritylint.python.Expression.Star;
import dev.paritylint.python.Scope.Binding;
import dev.paritylint.python.Statement.ClassBody;
import dev.paritylint.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The fields of a class and what they are unless a constructor is given another value. */
final class ModelFields {
  private static final Set<String> FIELDS =
      Set.of("field", "dataclasses.field", "Field", "attr.ib", "attrs.field", "attrib");

  private ModelFields() {}

  static boolean isField(String function) {
    return FIELDS.contains(function);
  }

  /** {@code field(default=…)}, {@code field(default_factory=lambda: …)}. */
  static Datum value(Call call, Function<Expression, Datum> evaluate) {
    for (Keyword keyword : call.keywords()) {
      if (keyword.name().equals("default")) {
        return evaluate.apply(keyword.value());
      } else if (keyword.name().equals("default_factory") || keyword.name().equals("factory")) {
        return made(keyword.value(), evaluate);
      }
    }
    return Hidden.because("is given when the script runs");
  }

  private static Datum made(Expression factory, Function<Expression, Datum> evaluate) {
    String name = Targets.path(factory).orElse("");
    if (name.equals("dict")) {
      return Mapping.EMPTY;
    } else if (name.equals("list")) {
      return new Sequence(List.of());
    } else if (factory instanceof Opaque lambda
        && lambda.at().text().startsWith("lambda")
        && !lambda.inside().isEmpty()) {
      return evaluate.apply(lambda.inside().get(lambda.inside().size() - 1));
    }
    return evaluate.apply(new Call(factory.at(), factory, List.of(), List.of(), List.of()));
  }

  /** A class of annotated fields; without them its constructor takes something else. */
  static Model of(ClassBody type, Map<String, Binding> attributes) {
    Mapping defaults = Mapping.EMPTY;
    for (String field : type.fields()) {
      Binding binding = attributes.get(field);
      if (binding != null) {
        Span at = binding.at();
        defaults = defaults.with(field, new Mapping.Entry(at, binding.value()));
      }
    }
    return new Model(type.fields(), defaults);
  }

  /** The same call with each argument by its field's name. */
  static Call completed(Model model, Call call) {
    Map<String, Keyword> keywords = new LinkedHashMap<>();
    List<Expression> positional = call.positional();
    for (int i = 0; i < positional.size() && i < model.fields().size(); i++) {
      if (positional.get(i) instanceof Star) {
        break;
      }
      String name = model.fields().get(i);
      keywords.put(name, new Keyword(positional.get(i).at(), name, positional.get(i)));
    }
    call.keywords().forEach(keyword -> keywords.putIfAbsent(keyword.name(), keyword));
    return new Call(
        call.at(), call.function(), List.of(), List.copyOf(keywords.values()), call.spreads());
  }
}
