package dev.paritylint.python;

import dev.paritylint.python.Datum.Hidden;
import dev.paritylint.python.Datum.Known;
import dev.paritylint.python.Expression.Attribute;
import dev.paritylint.python.Expression.Call;
import dev.paritylint.python.Expression.Subscript;
import dev.paritylint.python.Expression.Text;
import dev.paritylint.python.Place.Standing;
import dev.paritylint.python.Scope.Binding;
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
  private final Setup setup;
  private final Selection selection;
  private final Branches branches;
  private final Evaluator evaluator;
  private final MapFinder finder;
  private final Stores stores;
  private final Bodies bodies;
  private final Choices choices;
  private final Loops loops;
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
    this.choices = new Choices(setup, this);
    this.loops = new Loops(setup, this);
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
      return choices.choose(choice, scope, place);
    } else if (statement instanceof Loop loop) {
      return loops.loop(loop, scope, place);
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
        finder.taken().own(known.text(), value, scope, place);
      }
      return;
    }
    String key = target.index() instanceof Text text ? text.text() : "";
    if (owner.isPresent() && branches.keyed().contains(owner.get()) && branches.knows(key)) {
      finder.dicts().entry(value, scope, place.in(selection.standing(key, Standing.ENTRY)));
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
      finder
          .taken()
          .one(
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

  private void perhaps(Perhaps perhaps, Scope scope, Place place) {
    Map<String, Binding> before = scope.snapshot();
    perhaps.bound().forEach(name -> scope.hide(name, "is an exception", perhaps.at()));
    End end = run(perhaps.body(), scope, place);
    Map<String, Binding> after = end == End.LEFT ? before : scope.snapshot();
    scope.restore(before);
    scope.join(List.of(before, after), Hidden.because("depends on what fails"));
  }
}
