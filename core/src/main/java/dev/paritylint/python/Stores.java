package dev.paritylint.python;

import dev.paritylint.python.Datum.Hidden;
import dev.paritylint.python.Datum.Known;
import dev.paritylint.python.Datum.Mapping;
import dev.paritylint.python.Datum.Sequence;
import dev.paritylint.python.Expression.Attribute;
import dev.paritylint.python.Expression.Call;
import dev.paritylint.python.Expression.Dict;
import dev.paritylint.python.Expression.Subscript;
import dev.paritylint.python.Expression.Text;
import dev.paritylint.python.Scope.Binding;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Follows how dicts are changed after they were made. */
final class Stores {
  private final Evaluator evaluator;
  private final MapFinder finder;

  Stores(Evaluator evaluator, MapFinder finder) {
    this.evaluator = evaluator;
    this.finder = finder;
  }

  /** Replaces one entry of a dict that a name holds, at whatever depth. */
  void store(Expression target, Datum value, Span at, Scope scope) {
    if (target instanceof Subscript subscript) {
      Datum owner = evaluator.evaluate(subscript.owner(), scope);
      Datum index = evaluator.evaluate(subscript.index(), scope);
      if (owner instanceof Mapping mapping) {
        Mapping changed =
            index instanceof Known known && known.isText()
                ? mapping.with(known.text(), new Mapping.Entry(at, value))
                : mapping.clouded("may be replaced by `" + Evaluator.excerpt(at) + "`");
        store(subscript.owner(), changed, at, scope);
      } else if (!(owner instanceof Hidden)) {
        store(subscript.owner(), Hidden.because("is changed when the script runs"), at, scope);
      }
      return;
    }
    Targets.path(target)
        .ifPresent(
            path -> {
              Place place = scope.find(path).map(Binding::place).orElse(Place.EVERYWHERE);
              scope.bind(path, new Binding(value, at, place));
            });
  }

  /** {@code map.update(…)} and its like; methods that are not known may change what they are of. */
  void change(Attribute method, Call call, Scope scope, Place place) {
    Dict keywords = asDict(call);
    boolean update = method.name().equals("update");
    if (Selectors.isEnviron(method.owner())) {
      if (update) {
        finder.taken().own(evaluator.evaluate(keywords, scope), place);
      } else if (method.name().equals("setdefault") && call.positional().size() == 2) {
        ownDefault(call, scope, place);
      }
      return;
    }
    Datum owner = evaluator.evaluate(method.owner(), scope);
    Span at = call.at();
    if (owner instanceof Mapping mapping && update) {
      store(
          method.owner(),
          Lookups.merged(mapping, evaluator.evaluate(keywords, scope), at),
          at,
          scope);
    } else if (owner instanceof Mapping mapping
        && method.name().equals("setdefault")
        && call.positional().size() == 2) {
      store(method.owner(), withDefault(mapping, call, scope), at, scope);
    } else if (owner instanceof Sequence list
        && call.positional().size() == 1
        && isGrowth(method)) {
      Datum more = evaluator.evaluate(call.positional().get(0), scope);
      Datum added = method.name().equals("append") ? new Sequence(List.of(more)) : more;
      store(method.owner(), Operations.apply(list, "+", added), at, scope);
    } else if (owner instanceof Mapping || owner instanceof Sequence) {
      boolean reads = method.name().matches("get|keys|values|items|copy|index|count");
      if (!reads) {
        String reason = "is changed by `" + Evaluator.excerpt(at) + "`";
        store(method.owner(), Hidden.because(reason), at, scope);
      }
    }
  }

  private static boolean isGrowth(Attribute method) {
    return method.name().equals("append") || method.name().equals("extend");
  }

  private void ownDefault(Call call, Scope scope, Place place) {
    if (evaluator.evaluate(call.positional().get(0), scope) instanceof Known key) {
      Expression value = call.positional().get(1);
      Datum datum = Hidden.because("is set only where nothing set it before");
      finder
          .taken()
          .own(new Mapping(Map.of(key.text(), new Mapping.Entry(value.at(), datum)), true), place);
    }
  }

  private Mapping withDefault(Mapping mapping, Call call, Scope scope) {
    Expression value = call.positional().get(1);
    if (!(evaluator.evaluate(call.positional().get(0), scope) instanceof Known key)) {
      return mapping.clouded("may be replaced by `" + Evaluator.excerpt(call.at()) + "`");
    } else if (mapping.entries().containsKey(key.text())) {
      return mapping;
    }
    Datum datum =
        mapping.isOpen()
            ? Hidden.because("is set only where nothing set it before")
            : evaluator.evaluate(value, scope);
    return mapping.with(key.text(), new Mapping.Entry(value.at(), datum));
  }

  private static Dict asDict(Call call) {
    List<Expression.Item> items = new ArrayList<>();
    call.positional().forEach(argument -> items.add(new Expression.Spread(argument)));
    call.keywords()
        .forEach(
            keyword ->
                items.add(
                    new Expression.Pair(new Text(keyword.at(), keyword.name()), keyword.value())));
    call.spreads().forEach(argument -> items.add(new Expression.Spread(argument)));
    return new Dict(call.at(), List.copyOf(items));
  }
}
