package dev.paritylint.python;

import dev.paritylint.python.Datum.Cause;
import dev.paritylint.python.Datum.Hidden;
import dev.paritylint.python.Datum.Known;
import dev.paritylint.python.Datum.Mapping;
import dev.paritylint.python.Datum.Sequence;
import dev.paritylint.python.Expression.Attribute;
import dev.paritylint.python.Expression.Call;
import dev.paritylint.python.Expression.Clause;
import dev.paritylint.python.Expression.Subscript;
import dev.paritylint.python.Expression.Text;
import dev.paritylint.python.Place.Standing;
import dev.paritylint.python.Scope.Binding;
import dev.paritylint.python.Statement.Arm;
import dev.paritylint.python.Statement.Assign;
import dev.paritylint.python.Statement.Block;
import dev.paritylint.python.Statement.ClassBody;
import dev.paritylint.python.Statement.Evaluate;
import dev.paritylint.python.Statement.Forget;
import dev.paritylint.python.Statement.Function;
import dev.paritylint.python.Statement.If;
import dev.paritylint.python.Statement.Import;
import dev.paritylint.python.Statement.Leave;
import dev.paritylint.python.Statement.Loop;
import dev.paritylint.python.Statement.Perhaps;
import dev.paritylint.python.Statement.Return;
import dev.paritylint.vocabulary.SelectorNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows the statements of a script in their order for one environment, or for none. Functions
 * that the script calls are followed with what they are given; the others once each, after the
 * module, as if called by someone unseen.
 */
final class Walk {
  private static final int MAX_ROUNDS = 60;

  private final Setup setup;
  private final Selection selection;
  private final Branches branches;
  private final Evaluator evaluator;
  private final MapFinder finder;
  private final Stores stores;
  private final Bodies bodies;
  private final List<Result> results = new ArrayList<>();

  /** What a function returns, and whether that counts for the environment. */
  record Result(Datum value, Place place) {}

  Walk(Setup setup, Sink sink) {
    this.setup = setup;
    this.selection = setup.selection();
    this.branches = setup.branches();
    this.evaluator = setup.evaluator();
    this.bodies = new Bodies(setup, this);
    this.finder = new MapFinder(setup, sink, bodies);
    this.stores = new Stores(evaluator, finder);
  }

  /** One that finds nothing and only follows what names are bound to. */
  static Walk quietly(Setup setup) {
    return new Walk(setup, Sink.of("", setup.modules().tree()));
  }

  MapFinder finder() {
    return finder;
  }

  Bodies bodies() {
    return bodies;
  }

  /** What is returned on the ways through the statements that may be taken. */
  List<Result> results(List<Statement> statements, Scope scope, Place place) {
    int before = results.size();
    run(statements, scope, place);
    return List.copyOf(results.subList(before, results.size()));
  }

  /** How a block of statements ends. */
  enum End {
    REACHED,
    LEFT,
    /** Left because something is wrong: no environment takes this way. */
    FAILED,
    /** Left in some environments, while none is being read. */
    DIVIDED
  }

  End run(List<Statement> statements, Scope scope, Place place) {
    Place here = place;
    End end = End.REACHED;
    for (Statement statement : statements) {
      End step = run(statement, scope, here);
      if (step == End.LEFT || step == End.FAILED) {
        return end == End.DIVIDED ? End.DIVIDED : step;
      } else if (step == End.DIVIDED) {
        here = here.in(Standing.ELSEWHERE);
        end = End.DIVIDED;
      }
    }
    return end;
  }

  private End run(Statement statement, Scope scope, Place place) {
    if (statement instanceof Assign assign) {
      assign(assign, scope, place);
    } else if (statement instanceof Evaluate evaluate) {
      return evaluate(evaluate.value(), scope, place);
    } else if (statement instanceof If choice) {
      return choose(choice, scope, place);
    } else if (statement instanceof Loop loop) {
      return loop(loop, scope, place);
    } else if (statement instanceof Block block) {
      block.heads().forEach(head -> finder.visit(head, scope, place));
      block.bound().forEach(name -> scope.hide(name, "is bound by `with`", statement.at()));
      return run(block.body(), scope, place);
    } else if (statement instanceof Perhaps perhaps) {
      perhaps(perhaps, scope, place);
    } else if (statement instanceof Function function) {
      bodies.define(function, scope, place);
    } else if (statement instanceof ClassBody type) {
      bodies.type(type, scope, place);
    } else if (statement instanceof Import imported) {
      imported(imported, scope);
    } else if (statement instanceof Return result) {
      finder.visit(result.value(), scope, place);
      results.add(new Result(evaluator.evaluate(result.value(), scope), place));
      return End.LEFT;
    } else if (statement instanceof Leave leave) {
      return leave.at().text().startsWith("raise") ? End.FAILED : End.LEFT;
    } else if (statement instanceof Forget forget) {
      forget.names().forEach(name -> scope.hide(name, "comes from elsewhere", statement.at()));
    }
    return End.REACHED;
  }

  private void assign(Assign assign, Scope scope, Place place) {
    Optional<String> path = Targets.path(assign.target());
    String name = path.map(BranchFinder::lastOf).orElse("");
    Place named = place.in(standing(name, place)).of(ServiceNames.ofAssigned(name, assign.value()));
    if (assign.target() instanceof Subscript subscript) {
      subscript(subscript, assign, scope, named);
      return;
    }
    finder.visit(assign.value(), scope, named);
    Datum value = evaluator.evaluate(assign.value(), scope);
    if (path.isPresent() && assign.operator().equals("=")) {
      scope.bind(path.get(), new Binding(value, assign.value().at(), named));
    } else if (path.isPresent()) {
      String operator = assign.operator().replace("=", "");
      Datum before = evaluator.resolved(evaluator.evaluate(assign.target(), scope));
      Datum after = Operations.apply(before, operator, evaluator.resolved(value));
      scope.bind(path.get(), new Binding(after, assign.value().at(), named));
    }
  }

  Standing standing(String name, Place place) {
    Optional<String> word = branches.ofName(name);
    return word.isPresent() && place.standing() == Standing.EVERYWHERE
        ? selection.standing(word.get(), Standing.CHOSEN)
        : place.standing();
  }

  private void subscript(Subscript target, Assign assign, Scope scope, Place place) {
    Expression value = assign.value();
    boolean plain = assign.operator().equals("=");
    Optional<String> owner = Targets.path(target.owner());
    if (Selectors.isEnviron(target.owner())) {
      Datum key = evaluator.evaluate(target.index(), scope);
      if (plain && key instanceof Known known) {
        finder.own(known.text(), value, scope, place);
      }
      return;
    }
    String key = target.index() instanceof Text text ? text.text() : "";
    if (owner.isPresent() && branches.keyed().contains(owner.get()) && branches.knows(key)) {
      finder.entry(value, scope, place.in(selection.standing(key, Standing.ENTRY)));
    } else {
      Place below = VariableNames.isVariable(key) ? place : place.of(ServiceNames.ofKey(key));
      finder.visit(value, scope, below);
    }
    Datum datum =
        plain
            ? evaluator.evaluate(value, scope)
            : Hidden.because("is changed by `" + Evaluator.excerpt(assign.at()) + "`");
    stores.store(target, datum, value.at(), scope);
  }

  private End evaluate(Expression expression, Scope scope, Place place) {
    finder.visit(expression, scope, place);
    if (expression instanceof Call call) {
      String path = Targets.path(call.function()).orElse("");
      if (call.function() instanceof Attribute method) {
        stores.change(method, call, scope, place);
      }
      if (call.positional().size() == 2) {
        oneVariable(call, path, scope, place);
      }
      return path.equals("sys.exit") || path.equals("exit") ? End.FAILED : End.REACHED;
    }
    return End.REACHED;
  }

  /**
   * {@code os.putenv(name, value)}, and {@code function.add_environment(name, value)} of the CDK.
   */
  private void oneVariable(Call call, String path, Scope scope, Place place) {
    boolean added = path.endsWith(".add_environment");
    boolean sets = added || path.equals("os.putenv");
    if (sets && evaluator.evaluate(call.positional().get(0), scope) instanceof Known name) {
      String owner = added ? BranchFinder.lastOf(path.substring(0, path.lastIndexOf('.'))) : "";
      Place own = place.of(ServiceNames.ofConstant(owner));
      finder.one(
          name.text(),
          call.positional().get(1),
          scope,
          added ? own : place.of(ServiceNames.DEFAULT));
    }
  }

  private void imported(Import imported, Scope scope) {
    Map<String, Binding> found =
        setup.modules().names(setup.path(), imported.module(), selection).orElse(Map.of());
    imported
        .names()
        .forEach(
            (name, alias) -> {
              Binding binding = found.get(name);
              if (name.equals("*")) {
                found.forEach(scope::bind);
              } else if (name.isEmpty()) {
                scope.hide(alias, "comes from elsewhere", imported.at());
                found.forEach((inner, one) -> scope.bind(alias + "." + inner, one));
              } else if (binding != null) {
                scope.bind(alias, binding);
              } else {
                scope.hide(alias, "comes from elsewhere", imported.at());
              }
            });
  }

  private End choose(If choice, Scope scope, Place place) {
    List<Map<String, Binding>> ways = new ArrayList<>();
    List<End> ends = new ArrayList<>();
    Place rest = place;
    Hidden why = Hidden.because("depends on a condition");
    boolean decided = false;
    Map<String, Binding> before = scope.snapshot();
    for (Arm arm : choice.arms()) {
      finder.visit(arm.condition(), scope, rest);
      Datum condition = condition(arm.condition(), scope);
      if (condition instanceof Known known && !known.isTrue()) {
        continue;
      }
      decided = condition instanceof Known;
      Place inner = rest;
      if (!decided) {
        why = Evaluator.undecided(condition, arm.condition());
        boolean divided = why.cause() == Cause.ENVIRONMENT && selection.isNone();
        inner = divided ? rest.in(Standing.ELSEWHERE) : rest;
        rest = inner;
      } else if (aboutEnvironment(arm.condition(), scope)) {
        inner = rest.standing() == Standing.EVERYWHERE ? rest.in(Standing.CHOSEN) : rest;
      }
      ends.add(way(arm.body(), scope, inner, before, ways));
      if (decided) {
        break;
      }
    }
    if (!decided) {
      ends.add(way(choice.otherwise(), scope, otherwise(choice, rest, scope), before, ways));
    }
    scope.join(ways.isEmpty() ? List.of(before) : ways, why);
    return end(ends, why);
  }

  private End way(
      List<Statement> body,
      Scope scope,
      Place place,
      Map<String, Binding> before,
      List<Map<String, Binding>> ways) {
    scope.restore(before);
    End end = run(body, scope, place);
    if (end != End.LEFT && end != End.FAILED) {
      ways.add(scope.snapshot());
    }
    return end;
  }

  private Place otherwise(If choice, Place rest, Scope scope) {
    boolean about =
        choice.arms().stream().anyMatch(arm -> aboutEnvironment(arm.condition(), scope));
    return about && rest.standing() == Standing.EVERYWHERE ? rest.in(Standing.CHOSEN) : rest;
  }

  private End end(List<End> ends, Hidden why) {
    if (ends.stream().allMatch(end -> end == End.LEFT || end == End.FAILED)) {
      return ends.contains(End.LEFT) ? End.LEFT : End.FAILED;
    }
    boolean divided = why.cause() == Cause.ENVIRONMENT && selection.isNone();
    boolean some = ends.contains(End.LEFT) && divided;
    return some || ends.contains(End.DIVIDED) ? End.DIVIDED : End.REACHED;
  }

  private Datum condition(Expression condition, Scope scope) {
    boolean main = condition.at().text().startsWith("__name__");
    return main ? Known.truth(true) : evaluator.resolved(evaluator.evaluate(condition, scope));
  }

  /** Whether another environment could decide otherwise. */
  private boolean aboutEnvironment(Expression condition, Scope scope) {
    Evaluator unselected = new Evaluator(Selection.none(), branches, setup.calls());
    return unselected.evaluate(condition, scope) instanceof Hidden hidden
        && hidden.cause() == Cause.ENVIRONMENT;
  }

  private End loop(Loop loop, Scope scope, Place place) {
    loop.heads().forEach(head -> finder.visit(head, scope, place));
    if (!loop.rounds().isEmpty()) {
      Clause clause = loop.rounds().get(0);
      Optional<Sequence> items = Lookups.items(evaluator.evaluate(clause.items(), scope));
      if (items.isPresent() && !items.get().isOpen() && items.get().items().size() <= MAX_ROUNDS) {
        return rounds(loop, clause, items.get(), scope, place);
      }
    }
    unseen(loop, scope, place);
    return End.REACHED;
  }

  /** A loop through items that are all in sight. */
  private End rounds(Loop loop, Clause clause, Sequence items, Scope scope, Place place) {
    boolean leaves = Inside.leaves(loop.body());
    for (Datum item : items.items()) {
      Map<String, Binding> before = scope.snapshot();
      Comprehensions.bind(clause.target(), item, scope);
      Place round = place.in(round(clause.target(), scope, place));
      if (round.isElsewhere() && !place.isElsewhere() && !selection.isNone()) {
        continue;
      }
      End end = run(loop.body(), scope, round);
      if (end == End.FAILED && !leaves) {
        return End.FAILED;
      } else if (leaves) {
        scope.join(List.of(before, scope.snapshot()), Hidden.because("is assigned in a loop"));
      }
    }
    return End.REACHED;
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
    run(loop.body(), scope, place);
    scope.join(List.of(before, scope.snapshot()), Hidden.because("is assigned in a loop"));
  }

  private void perhaps(Perhaps perhaps, Scope scope, Place place) {
    Map<String, Binding> before = scope.snapshot();
    perhaps.bound().forEach(name -> scope.hide(name, "is an exception", perhaps.at()));
    End end = run(perhaps.body(), scope, place);
    Map<String, Binding> after = end == End.LEFT ? before : scope.snapshot();
    scope.restore(before);
    scope.join(List.of(before, after), Hidden.because("depends on what fails"));
  }
}
