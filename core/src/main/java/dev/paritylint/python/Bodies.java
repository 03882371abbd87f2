package dev.paritylint.python;

import dev.paritylint.python.Datum.Blueprint;
import dev.paritylint.python.Datum.Mapping;
import dev.paritylint.python.Datum.Routine;
import dev.paritylint.python.Expression.Call;
import dev.paritylint.python.Scope.Binding;
import dev.paritylint.python.Statement.ClassBody;
import dev.paritylint.python.Statement.Function;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows the bodies of functions and classes, where they are called or after the module. */
final class Bodies {
  private final Setup setup;
  private final Evaluator evaluator;
  private final Walk walk;
  private final List<Pending> later = new ArrayList<>();
  private final Set<Span> followed = new HashSet<>();

  /** What someone unseen may call, under these names. */
  private record Pending(Set<String> names, Runnable follow) {}

  Bodies(Setup setup, Walk walk) {
    this.setup = setup;
    this.evaluator = setup.evaluator();
    this.walk = walk;
  }

  /** What counts for one environment; for none, what no branch decides. */
  static Facts through(PythonFile file, Branches branches, Selection selection, Modules modules) {
    Sink sink = Sink.of(file.source().text(), modules.tree());
    Walk walk = new Walk(Setup.of(file.source().path(), selection, branches, modules), sink);
    Scope module = Scope.module(file.unstable());
    walk.run(file.statements(), module, Place.EVERYWHERE);
    walk.bodies().unseen(file.called());
    walk.bodies().keepMaps(module);
    return sink.facts();
  }

  /** First what nothing in the script calls, then the rest from below: callers stand there. */
  private void unseen(Set<String> called) {
    while (!later.isEmpty()) {
      int next = later.size() - 1;
      for (int i = 0; i < later.size(); i++) {
        if (later.get(i).names.stream().noneMatch(called::contains)) {
          next = i;
          break;
        }
      }
      later.remove(next).follow.run();
    }
  }

  void define(Function function, Scope scope, Place place) {
    Datum routine = new Routine(function, scope, null, place);
    scope.bind(function.name(), new Binding(routine, function.at(), place));
    later.add(new Pending(Set.of(function.name()), () -> once(function, scope.inner(), place)));
  }

  /** Follows a function of the script with what it is given here. */
  void follow(Call call, Scope scope, Place place) {
    Datum callee = evaluator.callee(call, scope);
    if (callee instanceof Blueprint type) {
      follow(type.constructor().of(type.attributes().ofObject()), call, scope, place);
    } else if (callee instanceof Routine routine) {
      follow(routine, call, scope, place);
    }
  }

  private void follow(Routine routine, Call call, Scope scope, Place place) {
    if (!place.isElsewhere() && setup.calls().enter(routine)) {
      followed.add(routine.function().at());
      Scope own = setup.calls().bound(routine, call, scope, evaluator);
      function(routine.function(), own, place);
      setup.calls().leave();
    }
  }

  private void once(Function function, Scope scope, Place place) {
    if (!followed.contains(function.at())) {
      unseen(function, scope, place);
    }
  }

  private void unseen(Function function, Scope scope, Place place) {
    parameters(function, scope);
    function(function, scope, place);
  }

  private static void parameters(Function function, Scope scope) {
    function.parameters().forEach(name -> scope.parameter(name, function.at()));
    function.variadic().forEach(name -> scope.parameter(name, function.at()));
  }

  private void function(Function function, Scope scope, Place place) {
    Place inside = place.in(walk.standing(function.name(), place));
    function.defaults().values().forEach(value -> walk.finder().visit(value, scope, inside));
    List<Walk.Result> results = walk.results(function.body(), scope, inside);
    keepMaps(scope);
    if (VariableNames.isOfMap(function.name())) {
      keepResults(function, results, inside);
    }
  }

  /** {@code def backend_env(): return {…}}. */
  private void keepResults(Function function, List<Walk.Result> results, Place place) {
    Place named = place.of(ServiceNames.ofConstant(function.name()));
    for (Walk.Result result : results) {
      if (result.value() instanceof Mapping mapping && !result.place().isElsewhere()) {
        walk.finder().taken().keep(mapping, named);
      }
    }
  }

  private void keepMaps(Scope scope) {
    scope
        .own()
        .forEach(
            (path, binding) -> {
              if (binding.value() instanceof Mapping mapping
                  && VariableNames.isOfMap(BranchFinder.lastOf(path))) {
                walk.finder().taken().keep(mapping, binding.place());
              }
            });
  }

  void type(ClassBody type, Scope scope, Place place) {
    Place inside = place.in(walk.standing(type.name(), place));
    type.bases().forEach(base -> walk.finder().visit(base, scope, inside));
    Scope attributes = scope.inner();
    List<Function> methods = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    for (Statement statement : type.body()) {
      if (statement instanceof Function method) {
        methods.add(method);
      } else {
        statements.add(statement);
      }
    }
    walk.run(statements, attributes, inside);
    keepMaps(attributes);
    Optional<Function> constructor =
        methods.stream().filter(method -> method.name().equals("__init__")).findFirst();
    Map<String, Binding> fields = attributes.own();
    if (constructor.isPresent()) {
      Routine routine = new Routine(constructor.get(), scope, attributes, inside);
      List<Function> others =
          methods.stream().filter(method -> !method.equals(constructor.get())).toList();
      Datum blueprint = new Blueprint(routine, attributes, others);
      scope.bind(type.name(), new Binding(blueprint, type.at(), place));
    } else if (type.fields().isEmpty()) {
      scope.hide(type.name(), "is a class", type.at());
    } else {
      Datum model = ModelFields.of(type, fields);
      scope.bind(type.name(), new Binding(model, type.at(), place));
    }
    fields.forEach((name, binding) -> scope.bind(type.name() + "." + name, binding));
    for (Function method : methods) {
      Datum routine = new Routine(method, scope, attributes, inside);
      attributes.bind(method.name(), new Binding(routine, method.at(), inside));
    }
    later.add(new Pending(Set.of(), () -> methods(methods, attributes, scope, inside)));
  }

  /** The constructor first: what it alone assigns to {@code self} the other methods may read. */
  private void methods(List<Function> methods, Scope attributes, Scope module, Place place) {
    for (Function method : methods) {
      if (method.name().equals("__init__")) {
        Scope own = module.method(attributes);
        if (followed.contains(method.at())) {
          parameters(method, own);
          Walk.quietly(setup).results(method.body(), own, place.in(Place.Standing.ELSEWHERE));
        } else {
          unseen(method, own, place);
        }
        own.own().forEach((path, binding) -> share(path, binding, attributes));
      }
    }
    for (Function method : methods) {
      if (!method.name().equals("__init__")) {
        Inside.bound(method.body()).stream()
            .filter(Scope::isOfInstance)
            .forEach(path -> attributes.hide(path, "is assigned in several methods", method.at()));
      }
    }
    for (Function method : methods) {
      if (!method.name().equals("__init__")) {
        later.add(
            new Pending(
                Set.of(method.name()), () -> once(method, module.method(attributes), place)));
      }
    }
  }

  private static void share(String path, Binding binding, Scope attributes) {
    if (Scope.isOfInstance(path)) {
      attributes.bind(path, binding);
    }
  }
}
