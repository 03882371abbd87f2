package dev.paritylint.python;

import dev.paritylint.python.Datum.Blueprint;
import dev.paritylint.python.Datum.Hidden;
import dev.paritylint.python.Datum.Instance;
import dev.paritylint.python.Datum.Known;
import dev.paritylint.python.Datum.Mapping;
import dev.paritylint.python.Datum.Model;
import dev.paritylint.python.Datum.Routine;
import dev.paritylint.python.Expression.Attribute;
import dev.paritylint.python.Expression.Call;
import dev.paritylint.python.Expression.Dict;
import dev.paritylint.python.Expression.Item;
import dev.paritylint.python.Expression.Pair;
import dev.paritylint.python.Expression.Text;
import java.util.List;
import java.util.Optional;

/**
 * What a call gives: a function or class of the script, a built-in, or a method of a known value.
 */
final class Results {
  private final Evaluator evaluator;
  private final Selection selection;
  private final Calls calls;

  Results(Evaluator evaluator, Selection selection, Calls calls) {
    this.evaluator = evaluator;
    this.selection = selection;
    this.calls = calls;
  }

  Datum of(Call call, Scope scope) {
    if (Selectors.isSelector(call)) {
      return Bindings.selector(call);
    }
    String function = Targets.path(call.function()).orElse("");
    Datum callee = callee(call, scope);
    if (callee instanceof Routine routine) {
      return calls.result(routine, call, scope, evaluator).orElseGet(() -> called(call));
    } else if (callee instanceof Model model) {
      return Constructors.built(model, call, scope, evaluator);
    } else if (callee instanceof Blueprint type) {
      Optional<Instance> object = Constructors.built(type, call, scope, evaluator, calls);
      return object.isPresent() ? object.get() : called(call);
    } else if (EnvironmentMaps.isVariable(function)) {
      return evaluator.dict(EnvironmentMaps.named(call), scope);
    } else if (EnvironmentMaps.isMap(function)) {
      return evaluator.dict(keywords(call), scope);
    }
    List<Datum> given =
        call.positional().stream().map(argument -> evaluator.evaluate(argument, scope)).toList();
    List<Datum> arguments = given.stream().map(evaluator::resolved).toList();
    Optional<Datum> builtIn = BuiltIns.result(function, call, arguments);
    if (builtIn.isPresent()) {
      return builtIn.get();
    } else if (ModelFields.isField(function)) {
      return ModelFields.value(call, expression -> evaluator.evaluate(expression, scope));
    } else if (call.function() instanceof Attribute method) {
      Datum owner = evaluator.evaluate(method.owner(), scope);
      Optional<Datum> result =
          owner instanceof Mapping mapping
              ? Lookups.ofMapping(mapping, method.name(), given, selection, call.at())
              : Lookups.ofText(owner, method.name(), arguments, keywords(call, scope));
      return result.orElseGet(() -> called(call));
    }
    return called(call);
  }

  /** The script's own function or class that is called; anything else for what is not its own. */
  Datum callee(Call call, Scope scope) {
    Optional<Scope.Binding> bound = Targets.path(call.function()).flatMap(scope::find);
    return bound
        .map(Scope.Binding::value)
        .or(() -> method(call.function(), scope))
        .orElse(Known.truth(false));
  }

  /** {@code service.env}, where it was seen how {@code service} was made. */
  private Optional<Datum> method(Expression function, Scope scope) {
    if (function instanceof Attribute method
        && isNamed(method.owner())
        && evaluator.evaluate(method.owner(), scope) instanceof Instance instance
        && instance.type() != null) {
      Scope.Binding binding = instance.type().own().get(method.name());
      return Optional.ofNullable(binding == null ? null : binding.value());
    }
    return Optional.empty();
  }

  /**
   * A name, or a class that is called by its name: chains of calls would be looked at too often.
   */
  private static boolean isNamed(Expression owner) {
    Expression named = owner instanceof Call call ? call.function() : owner;
    return Targets.path(named).isPresent();
  }

  private static Hidden called(Call call) {
    return Hidden.because(
        "is the result of `"
            + Evaluator.excerpt(call.function().at())
            + "()` when the script runs");
  }

  private static Dict keywords(Call call) {
    return new Dict(call.at(), call.keywords().stream().map(Results::item).toList());
  }

  private static Item item(Expression.Keyword keyword) {
    return new Pair(new Text(keyword.at(), keyword.name()), keyword.value());
  }

  private Mapping keywords(Call call, Scope scope) {
    return evaluator.dict(keywords(call), scope);
  }
}
