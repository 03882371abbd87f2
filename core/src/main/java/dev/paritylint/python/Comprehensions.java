package dev.paritylint.python;

import dev.paritylint.python.Datum.Hidden;
import dev.paritylint.python.Datum.Known;
import dev.paritylint.python.Datum.Mapping;
import dev.paritylint.python.Datum.Sequence;
import dev.paritylint.python.Expression.Clause;
import dev.paritylint.python.Expression.Comprehension;
import dev.paritylint.python.Expression.Series;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes through what lists and dicts are made of, where every item is in sight. */
final class Comprehensions {
  private static final int MAX_ITEMS = 1000;

  private final Evaluator evaluator;

  Comprehensions(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Datum evaluate(Comprehension comprehension, Scope scope) {
    Result result = new Result();
    go(comprehension, 0, scope.inner(), result);
    return comprehension.key().isEmpty()
        ? new Sequence(List.copyOf(result.items), result.open)
        : result.mapping(comprehension.at());
  }

  private static final class Result {
    private final List<Datum> items = new ArrayList<>();
    private Mapping mapping = Mapping.EMPTY;
    private boolean open;

    Mapping mapping(Span at) {
      return open ? mapping.with(Mapping.OPEN, Evaluator.excerpt(at)) : mapping;
    }
  }

  private void go(Comprehension comprehension, int depth, Scope scope, Result result) {
    if (depth == comprehension.clauses().size()) {
      add(comprehension, scope, result);
      return;
    }
    Clause clause = comprehension.clauses().get(depth);
    Optional<Sequence> items = Lookups.items(evaluator.evaluate(clause.items(), scope));
    result.open |= items.isEmpty() || items.get().isOpen();
    for (Datum item : items.map(Sequence::items).orElse(List.of())) {
      boolean fits = result.items.size() + result.mapping.entries().size() < MAX_ITEMS;
      if (!fits || !bind(clause.target(), item, scope)) {
        result.open = true;
        continue;
      }
      Optional<Boolean> wanted = wanted(clause, scope);
      result.open |= wanted.isEmpty();
      if (wanted.orElse(false)) {
        go(comprehension, depth + 1, scope, result);
      }
    }
  }

  /** Whether the conditions hold; empty where that cannot be told. */
  private Optional<Boolean> wanted(Clause clause, Scope scope) {
    for (Expression condition : clause.conditions()) {
      if (!(evaluator.resolved(evaluator.evaluate(condition, scope)) instanceof Known known)) {
        return Optional.empty();
      } else if (!known.isTrue()) {
        return Optional.of(false);
      }
    }
    return Optional.of(true);
  }

  private void add(Comprehension comprehension, Scope scope, Result result) {
    Datum value = evaluator.evaluate(comprehension.value(), scope);
    if (comprehension.key().isEmpty()) {
      result.items.add(value);
    } else if (evaluator.evaluate(comprehension.key().get(0), scope) instanceof Known key) {
      Span at = value.parts().size() == 1 ? value.parts().get(0).at() : comprehension.value().at();
      result.mapping = result.mapping.with(key.text(), new Mapping.Entry(at, value));
    } else {
      result.open = true;
    }
  }

  /** Binds the names of a loop to one item; whether that was possible. */
  static boolean bind(Expression target, Datum item, Scope scope) {
    List<Expression> places =
        target instanceof Series series
            ? series.items()
            : target instanceof Expression.Opaque opaque ? opaque.inside() : List.of();
    if (places.isEmpty()) {
      Optional<String> name = Targets.path(target);
      name.ifPresent(path -> scope.item(path, item, target.at()));
      return name.isPresent();
    }
    if (!(item instanceof Sequence items)
        || items.isOpen()
        || items.items().size() != places.size()) {
      hide(target, item, scope);
      return false;
    }
    boolean all = true;
    for (int i = 0; i < places.size(); i++) {
      all &= bind(places.get(i), items.items().get(i), scope);
    }
    return all;
  }

  private static void hide(Expression target, Datum item, Scope scope) {
    String reason = item instanceof Hidden hidden ? hidden.reason() : "is an item of a loop";
    Targets.names(target).forEach(name -> scope.hide(name, reason, target.at()));
  }
}
