package dev.paritylint.python;

import dev.paritylint.python.Datum.Hidden;
import dev.paritylint.python.Datum.Known;
import dev.paritylint.python.Datum.Routine;
import dev.paritylint.python.Expression.Call;
import dev.paritylint.python.Expression.Star;
import dev.paritylint.python.Place.Standing;
import dev.paritylint.python.Scope.Binding;
import dev.paritylint.vocabulary.SelectorNames;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the script's own functions and classes give when they are called, within bounds. */
final class Calls {
  private static final int MAX_DEPTH = 6;

  /** More steps than deploy scripts take; what lies beyond is the result of a call, unseen. */
  private static final int MAX_STEPS = 20_000;

  private final String path;
  private final Selection selection;
  private final Branches branches;
  private final Modules modules;
  private final Deque<Statement.Function> active = new ArrayDeque<>();
  private int steps;

  Calls(String path, Selection selection, Branches branches, Modules modules) {
    this.path = path;
    this.selection = selection;
    this.branches = branches;
    this.modules = modules;
  }

  /** Takes a function up unless it is being called already, or too much was called before. */
  boolean enter(Routine routine) {
    steps += 1 + routine.function().body().size();
    boolean free =
        active.size() < MAX_DEPTH
            && steps < MAX_STEPS
            && active.stream().noneMatch(one -> one.at().equals(routine.function().at()));
    if (free) {
      active.push(routine.function());
    }
    return free;
  }

  void leave() {
    active.pop();
  }

  /** What a call returns; empty where that cannot be followed. */
  Optional<Datum> result(Routine routine, Call call, Scope caller, Evaluator evaluator) {
    if (!enter(routine)) {
      return Optional.empty();
    }
    Scope scope = bound(routine, call, caller, evaluator);
    List<Walk.Result> results = walked(routine, scope, evaluator);
    leave();
    return results.stream()
        .map(Walk.Result::value)
        .reduce((one, other) -> Joins.of(one, other, Hidden.because("depends on a condition")));
  }

  /** What a call binds in the function's own scope; empty where that cannot be followed. */
  Optional<Scope> scopeAfter(Routine routine, Call call, Scope caller, Evaluator evaluator) {
    if (!enter(routine)) {
      return Optional.empty();
    }
    Scope scope = bound(routine, call, caller, evaluator);
    walked(routine, scope, evaluator);
    leave();
    return Optional.of(scope);
  }

  private List<Walk.Result> walked(Routine routine, Scope scope, Evaluator evaluator) {
    Setup setup = new Setup(path, selection, branches, evaluator, this, modules);
    return Walk.quietly(setup)
        .results(routine.function().body(), scope, new Place(Standing.ELSEWHERE, ""));
  }

  /** The function's own scope, with its parameters bound to what it is given. */
  Scope bound(Routine routine, Call call, Scope caller, Evaluator evaluator) {
    Scope type = routine.type();
    Scope scope = type == null ? routine.around().inner() : routine.around().method(type);
    Statement.Function function = routine.function();
    int skipped = type == null ? 0 : 1;
    Map<String, Expression> given = new LinkedHashMap<>();
    for (int i = 0;
        i < call.positional().size() && i + skipped < function.parameters().size();
        i++) {
      if (call.positional().get(i) instanceof Star) {
        break;
      }
      given.put(function.parameters().get(i + skipped), call.positional().get(i));
    }
    boolean complete =
        call.spreads().isEmpty() && call.positional().stream().noneMatch(Star.class::isInstance);
    call.keywords().forEach(keyword -> given.putIfAbsent(keyword.name(), keyword.value()));
    for (String name : function.parameters()) {
      Expression value = given.get(name);
      Expression fallback = complete ? function.defaults().get(name) : null;
      if (value != null) {
        bind(scope, name, value, evaluator.evaluate(value, caller));
      } else if (fallback != null) {
        bind(scope, name, fallback, evaluator.evaluate(fallback, routine.around()));
      } else {
        scope.parameter(name, function.at());
      }
    }
    function.variadic().forEach(name -> scope.parameter(name, function.at()));
    boolean own = Targets.path(call.function()).filter(Scope::isOfInstance).isPresent();
    if (type != null && own) {
      caller.own().forEach((path, binding) -> share(path, binding, scope));
    }
    return scope;
  }

  /** What the calling method has assigned to its object, the called one sees. */
  private static void share(String path, Binding binding, Scope scope) {
    if (Scope.isOfInstance(path)) {
      scope.bind(path, binding);
    }
  }

  private static void bind(Scope scope, String name, Expression written, Datum value) {
    boolean environment =
        SelectorNames.isName(name)
            && (value instanceof Hidden
                || (value instanceof Known known && known.sort() == Datum.Sort.NONE));
    Datum bound = environment ? new Datum.Selector(name) : value;
    scope.bind(name, new Binding(bound, written.at(), Place.EVERYWHERE));
  }
}
