package dev.paritylint.python;

import dev.paritylint.python.Datum.Blueprint;
import dev.paritylint.python.Datum.Instance;
import dev.paritylint.python.Datum.Mapping;
import dev.paritylint.python.Datum.Model;
import dev.paritylint.python.Expression.Call;
import dev.paritylint.python.Expression.Keyword;
import java.util.Optional;

/** The objects that classes of the script build. */
final class Constructors {
  private static final String SELF = "self.";

  private Constructors() {}

  /** The object that a constructor builds of its fields. */
  static Instance built(Model model, Call call, Scope scope, Evaluator evaluator) {
    Mapping fields = model.defaults();
    for (Keyword keyword : ModelFields.completed(model, call).keywords()) {
      Mapping.Entry entry =
          new Mapping.Entry(keyword.value().at(), evaluator.evaluate(keyword.value(), scope));
      fields = fields.with(keyword.name(), entry);
    }
    Mapping all = call.spreads().isEmpty() ? fields : fields.with(Mapping.OPEN, "**");
    return new Instance(all, null);
  }

  /** The object that {@code __init__} makes with what it is given; empty where that is not seen. */
  static Optional<Instance> built(
      Blueprint type, Call call, Scope scope, Evaluator evaluator, Calls calls) {
    Scope object = type.attributes().ofObject();
    Optional<Scope> own = calls.scopeAfter(type.constructor().of(object), call, scope, evaluator);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    own.get()
        .own()
        .forEach(
            (path, binding) -> {
              if (path.startsWith(SELF)) {
                object.bind(path, binding);
              }
            });
    for (Statement.Function method : type.methods()) {
      Inside.bound(method.body()).stream()
          .filter(path -> path.startsWith(SELF))
          .forEach(path -> object.hide(path, "is assigned in several methods", method.at()));
    }
    Mapping fields = Mapping.EMPTY;
    for (String path : object.own().keySet()) {
      Scope.Binding binding = object.own().get(path);
      if (binding != null && !(binding.value() instanceof Datum.Routine)) {
        String name = path.startsWith(SELF) ? path.substring(SELF.length()) : path;
        fields = fields.with(name, new Mapping.Entry(binding.at(), binding.value()));
      }
    }
    return Optional.of(new Instance(fields, object));
  }
}
