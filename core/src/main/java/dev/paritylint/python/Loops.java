package dev.paritylint.python;

import dev.paritylint.python.Datum.Hidden;
import dev.paritylint.python.Datum.Known;
import dev.paritylint.python.Datum.Mapping;
import dev.paritylint.python.Datum.Sequence;
import dev.paritylint.python.Expression.Clause;
import dev.paritylint.python.Place.Standing;
import dev.paritylint.python.Scope.Binding;
import dev.paritylint.python.Statement.Loop;
import dev.paritylint.vocabulary.SelectorNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code for} and {@code while}: round by round where all items are in sight, else once. */
final class Loops {
  private static final int MAX_ROUNDS = 60;

  private final Selection selection;
  private final Branches branches;
  private final Evaluator evaluator;
  private final Walk walk;

  Loops(Setup setup, Walk walk) {
    this.selection = setup.selection();
    this.branches = setup.branches();
    this.evaluator = setup.evaluator();
    this.walk = walk;
  }

  Walk.End loop(Loop loop, Scope scope, Place place) {
    loop.heads().forEach(head -> walk.finder().visit(head, scope, place));
    if (!loop.rounds().isEmpty()) {
      Clause clause = loop.rounds().get(0);
      Optional<Sequence> items = Lookups.items(evaluator.evaluate(clause.items(), scope));
      if (items.isPresent() && !items.get().isOpen() && items.get().items().size() <= MAX_ROUNDS) {
        return rounds(loop, clause, items.get(), scope, place);
      }
    }
    unseen(loop, scope, place);
    return Walk.End.REACHED;
  }

  /** A loop through items that are all in sight. */
  private Walk.End rounds(Loop loop, Clause clause, Sequence items, Scope scope, Place place) {
    boolean leaves = Inside.leaves(loop.body());
    for (Datum item : items.items()) {
      Map<String, Binding> before = scope.snapshot();
      Comprehensions.bind(clause.target(), item, scope);
      Place round = place.in(round(clause.target(), scope, place));
      if (round.isElsewhere() && !place.isElsewhere() && !selection.isNone()) {
        continue;
      }
      Walk.End end = walk.run(loop.body(), scope, round);
      if (end == Walk.End.FAILED && !leaves) {
        return Walk.End.FAILED;
      } else if (leaves) {
        scope.join(List.of(before, scope.snapshot()), Hidden.because("is assigned in a loop"));
      }
    }
    return Walk.End.REACHED;
  }

  /** A round for one environment by its name counts for that one only. */
  private Standing round(Expression target, Scope scope, Place place) {
    for (String name : Targets.names(target)) {
      boolean selector = SelectorNames.isName(name) && place.standing() == Standing.EVERYWHERE;
      if (selector
          && scope.find(name).map(Binding::value).orElse(null) instanceof Known word
          && branches.knows(word.text())) {
        return selection.standing(word.text(), Standing.CHOSEN);
      }
    }
    return place.standing();
  }

  private void unseen(Loop loop, Scope scope, Place place) {
    Map<String, Binding> before = scope.snapshot();
    for (String name : Inside.bound(loop.body())) {
      Datum value = scope.find(name).map(Binding::value).orElse(null);
      if (value instanceof Sequence list) {
        scope.bind(name, new Binding(list.opened(), loop.at(), place));
      } else if (!(value instanceof Mapping)) {
        scope.hide(name, "is assigned in a loop", loop.at());
      }
    }
    loop.bound().forEach(name -> scope.parameter(name, loop.at()));
    walk.run(loop.body(), scope, place);
    scope.join(List.of(before, scope.snapshot()), Hidden.because("is assigned in a loop"));
  }
}
