package dev.paritylint.python;

import dev.paritylint.python.Datum.Blueprint;
import dev.paritylint.python.Datum.Cause;
import dev.paritylint.python.Datum.Hidden;
import dev.paritylint.python.Datum.Known;
import dev.paritylint.python.Datum.Mapping;
import dev.paritylint.python.Datum.Model;
import dev.paritylint.python.Datum.Routine;
import dev.paritylint.python.Expression.Call;
import dev.paritylint.python.Expression.Conditional;
import dev.paritylint.python.Expression.Dict;
import dev.paritylint.python.Expression.Keyword;
import dev.paritylint.python.Place.Standing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the environment maps in expressions, and for which service and branch they count. */
final class MapFinder {
  /** Calls that run a program: their first text is a command, their timeout a patience. */
  private static final Set<String> RUNNERS =
      Set.of(
          "run", "call", "check_call", "check_output", "popen", "system", "getoutput", "execute");

  private final Evaluator evaluator;
  private final Bodies bodies;
  private final Taken taken;
  private final DictFinder dicts;
  private final Facts facts;
  private final CommandFinder commands;

  MapFinder(Setup setup, Sink sink, Bodies bodies) {
    this.evaluator = setup.evaluator();
    this.bodies = bodies;
    this.taken = new Taken(setup, sink);
    this.dicts = new DictFinder(setup, this, taken);
    this.facts = sink.facts();
    this.commands = sink.commands();
  }

  /** What takes maps as facts. */
  Taken taken() {
    return taken;
  }

  /** What looks into dicts. */
  DictFinder dicts() {
    return dicts;
  }

  void visit(Expression expression, Scope scope, Place place) {
    if (place.isElsewhere()) {
      return;
    } else if (expression instanceof Call call) {
      call(call, scope, place);
    } else if (expression instanceof Dict dict) {
      dicts.find(dict, scope, place);
    } else if (expression instanceof Conditional conditional) {
      conditional(conditional, scope, place);
    } else {
      Inside.of(expression).forEach(part -> visit(part, scope, outOfEntry(place)));
    }
  }

  static Place outOfEntry(Place place) {
    return place.standing() == Standing.ENTRY ? place.in(Standing.CHOSEN) : place;
  }

  private void conditional(Conditional conditional, Scope scope, Place place) {
    Datum condition = evaluator.evaluate(conditional.condition(), scope);
    if (condition instanceof Known known) {
      visit(known.isTrue() ? conditional.value() : conditional.otherwise(), scope, place);
    } else if (!(condition instanceof Hidden hidden && hidden.cause() == Cause.ENVIRONMENT)) {
      visit(conditional.value(), scope, place);
      visit(conditional.otherwise(), scope, place);
    }
  }

  private void call(Call written, Scope scope, Place place) {
    Place around = outOfEntry(place);
    Datum callee = evaluator.callee(written, scope);
    Call call = callee instanceof Model model ? ModelFields.completed(model, written) : written;
    Optional<String> service = service(call, scope);
    Place own = around.of(service.orElse(""));
    Optional<Keyword> map =
        call.keywords().stream().filter(one -> VariableNames.holdsMap(one.name())).findFirst();
    boolean counts = false;
    if (map.isPresent()) {
      counts = dicts.taken(map.get().value(), scope, own);
    }
    if (callee instanceof Model model) {
      defaults(model, call, counts, own);
    }
    for (Keyword keyword : call.keywords()) {
      if (counts && keyword.name().equals("timeout") && !isRunner(call)) {
        taken.timeout(keyword.value(), scope, own);
      } else if (!keyword.equals(map.orElse(null))) {
        visit(keyword.value(), scope, own);
      }
    }
    visit(call.function(), scope, around);
    call.positional().forEach(argument -> visit(argument, scope, own));
    call.spreads().forEach(argument -> visit(argument, scope, own));
    if (callee instanceof Routine || callee instanceof Blueprint) {
      bodies.follow(call, scope, own);
    }
    if (CommandFinder.mayRun(call)) {
      CommandFinder.command(call)
          .map(command -> commands.settings(evaluator.evaluate(command, scope), call.at()))
          .ifPresent(facts::ofCommand);
    }
  }

  /** What a constructor sets of its fields where it is not given anything else. */
  private void defaults(Model model, Call call, boolean mapped, Place place) {
    List<String> given = call.keywords().stream().map(Keyword::name).toList();
    boolean counts = mapped;
    for (Map.Entry<String, Mapping.Entry> field : model.defaults().entries().entrySet()) {
      if (VariableNames.holdsMap(field.getKey()) && !given.contains(field.getKey())) {
        counts |= taken.map(field.getValue().value(), place);
      }
    }
    Mapping.Entry timeout = model.defaults().entries().get("timeout");
    if (counts && timeout != null && !given.contains("timeout") && !place.isElsewhere()) {
      taken.timeout(timeout.value(), timeout.at(), place);
    }
  }

  private static boolean isRunner(Call call) {
    String path = Targets.path(call.function()).orElse("");
    return path.startsWith("subprocess.")
        || RUNNERS.contains(BranchFinder.lastOf(path).toLowerCase(Locale.ROOT));
  }

  private Optional<String> service(Call call, Scope scope) {
    Optional<String> named = named(call, ServiceNames::isKeyword, scope);
    if (named.isPresent()) {
      return named;
    }
    Optional<String> first =
        call.positional().isEmpty() || isRunner(call)
            ? Optional.empty()
            : taken.text(call.positional().get(0), scope).filter(ServiceNames::isLikely);
    return first.isPresent() ? first : named(call, ServiceNames::isOtherKeyword, scope);
  }

  private Optional<String> named(Call call, Predicate<String> keywords, Scope scope) {
    return call.keywords().stream()
        .filter(keyword -> keywords.test(keyword.name()))
        .flatMap(keyword -> taken.text(keyword.value(), scope).stream())
        .findFirst();
  }
}
