package dev.paritylint.python;

import dev.paritylint.model.Origin;
import dev.paritylint.python.Branches.Written;
import dev.paritylint.python.Datum.Cause;
import dev.paritylint.python.Datum.Hidden;
import dev.paritylint.python.Datum.Instance;
import dev.paritylint.python.Datum.Known;
import dev.paritylint.python.Datum.Mapping;
import dev.paritylint.python.Datum.Model;
import dev.paritylint.python.Datum.Routine;
import dev.paritylint.python.Datum.Selector;
import dev.paritylint.python.Datum.Sequence;
import dev.paritylint.python.Datum.Sort;
import dev.paritylint.python.Expression.Attribute;
import dev.paritylint.python.Expression.Binary;
import dev.paritylint.python.Expression.Call;
import dev.paritylint.python.Expression.Comprehension;
import dev.paritylint.python.Expression.Conditional;
import dev.paritylint.python.Expression.Dict;
import dev.paritylint.python.Expression.Item;
import dev.paritylint.python.Expression.Name;
import dev.paritylint.python.Expression.None;
import dev.paritylint.python.Expression.Not;
import dev.paritylint.python.Expression.Numeral;
import dev.paritylint.python.Expression.Opaque;
import dev.paritylint.python.Expression.Pair;
import dev.paritylint.python.Expression.Series;
import dev.paritylint.python.Expression.Spread;
import dev.paritylint.python.Expression.Star;
import dev.paritylint.python.Expression.Subscript;
import dev.paritylint.python.Expression.Template;
import dev.paritylint.python.Expression.Text;
import dev.paritylint.python.Expression.Truth;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what an expression stands for, by the constants in sight. Runs nothing. */
final class Evaluator {
  /** A reader of reasons needs no more of an expression than this. */
  private static final int MAX_EXCERPT = 40;

  private final Selection selection;
  private final Branches branches;
  private final Calls calls;

  Evaluator(Selection selection, Branches branches, Calls calls) {
    this.selection = selection;
    this.branches = branches;
    this.calls = calls;
  }

  Datum evaluate(Expression expression, Scope scope) {
    return value(expression, scope).placed(expression.at());
  }

  private Datum value(Expression expression, Scope scope) {
    if (expression instanceof Text text) {
      return literal(text);
    } else if (expression instanceof Numeral numeral) {
      return new Known(numeral.printed(), Sort.NUMBER, List.of());
    } else if (expression instanceof Truth truth) {
      return Known.truth(truth.value());
    } else if (expression instanceof None) {
      return new Known("None", Sort.NONE, List.of());
    } else if (expression instanceof Template template) {
      return Texts.printed(
          template.parts().stream().map(part -> resolved(evaluate(part, scope))).toList());
    } else if (expression instanceof Name || expression instanceof Attribute) {
      return lookup(expression, scope);
    } else if (expression instanceof Subscript subscript) {
      return subscript(subscript, scope);
    } else if (expression instanceof Call call) {
      return call(call, scope);
    } else if (expression instanceof Dict dict) {
      return dict(dict, scope);
    } else if (expression instanceof Series series) {
      return series(series, scope);
    } else if (expression instanceof Star star) {
      return Hidden.because("`" + excerpt(star.at()) + "` is several values");
    } else if (expression instanceof Comprehension comprehension) {
      return new Comprehensions(this).evaluate(comprehension, scope);
    } else if (expression instanceof Binary binary) {
      return binary(binary, scope);
    } else if (expression instanceof Not not) {
      Datum operand = evaluate(not.operand(), scope);
      return operand instanceof Known known ? Known.truth(!known.isTrue()) : hidden(operand, not);
    } else if (expression instanceof Conditional conditional) {
      return conditional(conditional, scope);
    } else if (expression instanceof Opaque opaque) {
      return Hidden.because("`" + excerpt(opaque.at()) + "` is " + opaque.what());
    }
    throw new AssertionError("no case for " + expression.getClass());
  }

  private static Known literal(Text text) {
    boolean placed = !text.text().isEmpty() && !text.stretches().isEmpty();
    Known known = Known.text(text.text());
    return placed
        ? new Known(
            known.text(),
            known.sort(),
            List.of(),
            List.of(new Part.Literal(text, 0, text.text().length())))
        : known;
  }

  private Sequence series(Series series, Scope scope) {
    Sequence all = new Sequence(List.of());
    List<Datum> items = new ArrayList<>();
    for (Expression item : series.items()) {
      if (item instanceof Star star) {
        Optional<Sequence> more = Lookups.items(evaluate(star.items(), scope));
        all = Operations.extended(all, new Sequence(List.copyOf(items)));
        all = more.isPresent() ? Operations.extended(all, more.get()) : all.opened();
        items.clear();
      } else {
        items.add(evaluate(item, scope));
      }
    }
    return Operations.extended(all, new Sequence(List.copyOf(items)));
  }

  static String excerpt(Span at) {
    int end = Math.min(at.end(), at.start() + 4 * MAX_EXCERPT);
    String text = at.file().span(at.start(), end).text().replaceAll("\\s+", " ");
    return text.length() <= MAX_EXCERPT ? text : text.substring(0, MAX_EXCERPT) + "…";
  }

  /** The word itself, where the branch that is being read leaves only one. */
  Datum resolved(Datum datum) {
    if (!(datum instanceof Selector selector)) {
      return datum;
    } else if (selection.isNone()) {
      return Hidden.byEnvironment();
    }
    Optional<Written> spelling = branches.spelling(selector.name(), selection);
    return spelling.isPresent()
        ? Known.text(spelling.get().word()).through(spelling.get().at(), "environment")
        : Hidden.byEnvironment();
  }

  private static Datum selector(Expression expression) {
    return Selectors.isAsCompared(expression)
        ? new Selector(Selectors.name(expression))
        : Hidden.byEnvironment();
  }

  private static Hidden hidden(Datum datum, Expression expression) {
    if (datum instanceof Selector) {
      return Hidden.byEnvironment();
    }
    return datum instanceof Hidden hidden
        ? new Hidden(hidden.cause(), hidden.reason(), "", hidden.via())
        : Hidden.because("`" + excerpt(expression.at()) + "` is computed when the script runs");
  }

  private Datum lookup(Expression expression, Scope scope) {
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
    return Hidden.because("`" + excerpt(expression.at()) + "` " + why);
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
        && evaluate(attribute.owner(), scope) instanceof Instance instance) {
      return Optional.ofNullable(instance.fields().entries().get(attribute.name()))
          .map(entry -> entry.value().through(entry.at(), excerpt(attribute.at())));
    }
    return Optional.empty();
  }

  private Datum subscript(Subscript subscript, Scope scope) {
    if (Selectors.isSelector(subscript)) {
      return selector(subscript);
    }
    Datum index = evaluate(subscript.index(), scope);
    if (Selectors.isEnviron(subscript.owner())) {
      return fromOutside(index);
    }
    return Lookups.item(evaluate(subscript.owner(), scope), index, selection, subscript.at())
        .orElseGet(() -> hidden(index, subscript));
  }

  static Hidden fromOutside(Datum name) {
    String variable = name instanceof Known known ? known.text() : "…";
    return Hidden.because("is taken from the variable `" + variable + "` when the script runs");
  }

  private Datum call(Call call, Scope scope) {
    if (Selectors.isSelector(call)) {
      return selector(call);
    }
    String function = Targets.path(call.function()).orElse("");
    Datum callee = callee(call, scope);
    if (callee instanceof Routine routine) {
      return calls.result(routine, call, scope, this).orElseGet(() -> called(call));
    } else if (callee instanceof Model model) {
      return Calls.built(model, call, scope, this);
    } else if (EnvironmentMaps.isVariable(function)) {
      return dict(EnvironmentMaps.named(call), scope);
    } else if (EnvironmentMaps.isMap(function)) {
      return dict(keywords(call), scope);
    }
    List<Datum> given =
        call.positional().stream().map(argument -> evaluate(argument, scope)).toList();
    List<Datum> arguments = given.stream().map(this::resolved).toList();
    Optional<Datum> builtIn = BuiltIns.result(function, call, arguments);
    if (builtIn.isPresent()) {
      return builtIn.get();
    } else if (ModelFields.isField(function)) {
      return ModelFields.value(call, expression -> evaluate(expression, scope));
    } else if (call.function() instanceof Attribute method) {
      Datum owner = evaluate(method.owner(), scope);
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
    return Targets.path(call.function())
        .flatMap(scope::find)
        .map(Scope.Binding::value)
        .orElse(Known.truth(false));
  }

  private static Hidden called(Call call) {
    return Hidden.because(
        "is the result of `" + excerpt(call.function().at()) + "()` when the script runs");
  }

  private static Dict keywords(Call call) {
    return new Dict(call.at(), call.keywords().stream().map(Evaluator::item).toList());
  }

  private static Item item(Expression.Keyword keyword) {
    return new Pair(new Text(keyword.at(), keyword.name()), keyword.value());
  }

  private Mapping keywords(Call call, Scope scope) {
    return dict(keywords(call), scope);
  }

  private Mapping dict(Dict dict, Scope scope) {
    Mapping mapping = Mapping.EMPTY;
    for (Item item : dict.items()) {
      if (item instanceof Pair pair) {
        Datum key = resolved(evaluate(pair.key(), scope));
        Datum value = evaluate(pair.value(), scope);
        mapping =
            key instanceof Known known && known.isText()
                ? mapping.with(known.text(), new Mapping.Entry(pair.value().at(), value))
                : mapping.clouded("may be replaced by " + excerpt(pair.key().at()));
      } else if (item instanceof Spread spread) {
        mapping = Lookups.merged(mapping, evaluate(spread.value(), scope), spread.value().at());
      }
    }
    return mapping;
  }

  private Datum binary(Binary binary, Scope scope) {
    Datum left = evaluate(binary.left(), scope);
    if (left instanceof Known known && binary.operator().equals("and")) {
      return known.isTrue() ? evaluate(binary.right(), scope) : known;
    } else if (left instanceof Known known && binary.operator().equals("or")) {
      return known.isTrue() ? known : evaluate(binary.right(), scope);
    }
    List<Text> words = Selectors.compared(binary);
    Datum right = evaluate(binary.right(), scope);
    boolean fixed = left instanceof Known && right instanceof Known;
    if (!fixed && words.stream().anyMatch(word -> branches.knows(word.text()))) {
      return comparison(binary, words);
    }
    Datum result = Operations.apply(resolved(left), binary.operator(), resolved(right));
    return result instanceof Hidden hidden && hidden.reason().isEmpty()
        ? new Hidden(
            hidden.cause(),
            "`" + excerpt(binary.at()) + "` is computed when the script runs",
            hidden.prefix(),
            hidden.via(),
            hidden.parts())
        : result;
  }

  private Datum comparison(Binary binary, List<Text> words) {
    if (selection.isNone()) {
      return Hidden.byEnvironment();
    }
    boolean any = words.stream().anyMatch(word -> selection.means(word.text()));
    boolean wanted = !binary.operator().equals("!=") && !binary.operator().equals("not in");
    return Known.truth(any == wanted);
  }

  private Datum conditional(Conditional conditional, Scope scope) {
    Datum condition = resolved(evaluate(conditional.condition(), scope));
    Datum value = evaluate(conditional.value(), scope);
    Datum otherwise = evaluate(conditional.otherwise(), scope);
    if (condition instanceof Known known) {
      return known.isTrue() ? value : otherwise;
    }
    return Joins.of(value, otherwise, undecided(condition, conditional.condition()));
  }

  /** Why nothing is known after a condition that cannot be decided. */
  static Hidden undecided(Datum condition, Expression written) {
    boolean environment = condition instanceof Hidden hidden && hidden.cause() == Cause.ENVIRONMENT;
    return environment
        ? Hidden.byEnvironment()
        : Hidden.because("depends on `" + excerpt(written.at()) + "`");
  }
}
