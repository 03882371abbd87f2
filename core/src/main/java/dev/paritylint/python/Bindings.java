package dev.paritylint.python;

import dev.paritylint.model.Origin;
import dev.paritylint.python.Datum.Hidden;
import dev.paritylint.python.Datum.Instance;
import dev.paritylint.python.Datum.Known;
import dev.paritylint.python.Datum.Mapping;
import dev.paritylint.python.Datum.Selector;
import dev.paritylint.python.Expression.Attribute;
import dev.paritylint.python.Expression.Name;
import dev.paritylint.python.Expression.Subscript;
import java.util.Optional;

/** What names, attributes and entries stand for, by what was bound before. */
final class Bindings {
  private final Evaluator evaluator;
  private final Selection selection;

  Bindings(Evaluator evaluator, Selection selection) {
    this.evaluator = evaluator;
    this.selection = selection;
  }

  Datum lookup(Expression expression, Scope scope) {
    String path = Targets.path(expression).orElse("");
    Optional<Scope.Binding> found = path.isEmpty() ? Optional.empty() : scope.find(path);
    if (found.isPresent() && !(found.get().value() instanceof Hidden)) {
      Scope.Binding binding = found.get();
      boolean chosen =
          Selectors.isSelector(expression)
              && binding.value() instanceof Known known
              && !selection.isNone()
              && !selection.means(known.text());
      return chosen ? selector(expression) : looked(binding, expression, path);
    }
    Optional<Datum> field = field(expression, scope);
    if (field.isPresent()) {
      return field.get();
    } else if (Selectors.isSelector(expression)) {
      return selector(expression);
    } else if (Selectors.isEnviron(expression)) {
      return Mapping.OPEN;
    } else if (found.isPresent()) {
      return looked(found.get(), expression, path);
    }
    String why = scope.binds(path) ? "is assigned while functions run" : "is no constant in sight";
    return Hidden.because("`" + Evaluator.excerpt(expression.at()) + "` " + why);
  }

  /** What a name stands for: an item of a loop is the item itself, a constant a step more. */
  private static Datum looked(Scope.Binding binding, Expression use, String path) {
    Datum value = binding.value();
    if (binding.kind() == Scope.Kind.ITEM) {
      return value;
    }
    Origin.Step step = new Origin.Step(binding.at(), path);
    return value.of(Part.Filled.of(use.at(), step, value.parts())).through(binding.at(), path);
  }

  /** {@code service.env}, where it was seen how {@code service} was made. */
  private Optional<Datum> field(Expression expression, Scope scope) {
    if (expression instanceof Attribute attribute
        && (attribute.owner() instanceof Name || attribute.owner() instanceof Attribute)
        && Targets.path(attribute.owner()).isPresent()
        && evaluator.evaluate(attribute.owner(), scope) instanceof Instance instance) {
      return Optional.ofNullable(instance.fields().entries().get(attribute.name()))
          .map(entry -> entry.value().through(entry.at(), Evaluator.excerpt(attribute.at())));
    }
    return Optional.empty();
  }

  Datum subscript(Subscript subscript, Scope scope) {
    if (Selectors.isSelector(subscript)) {
      return selector(subscript);
    }
    Datum index = evaluator.evaluate(subscript.index(), scope);
    if (Selectors.isEnviron(subscript.owner())) {
      return fromOutside(index);
    }
    return Lookups.item(
            evaluator.evaluate(subscript.owner(), scope), index, selection, subscript.at())
        .orElseGet(() -> Evaluator.hidden(index, subscript));
  }

  static Datum selector(Expression expression) {
    return Selectors.isAsCompared(expression)
        ? new Selector(Selectors.name(expression))
        : Hidden.byEnvironment();
  }

  static Hidden fromOutside(Datum name) {
    String variable = name instanceof Known known ? known.text() : "…";
    return Hidden.because("is taken from the variable `" + variable + "` when the script runs");
  }
}
