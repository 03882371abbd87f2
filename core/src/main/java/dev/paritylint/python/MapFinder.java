package dev.paritylint.python;

import dev.paritylint.python.Branches.Written;
import dev.paritylint.python.Datum.Cause;
import dev.paritylint.python.Datum.Hidden;
import dev.paritylint.python.Datum.Known;
import dev.paritylint.python.Datum.Mapping;
import dev.paritylint.python.Datum.Model;
import dev.paritylint.python.Datum.Routine;
import dev.paritylint.python.Expression.Call;
import dev.paritylint.python.Expression.Conditional;
import dev.paritylint.python.Expression.Dict;
import dev.paritylint.python.Expression.Item;
import dev.paritylint.python.Expression.Keyword;
import dev.paritylint.python.Expression.Pair;
import dev.paritylint.python.Expression.Text;
import dev.paritylint.python.Place.Standing;
import dev.paritylint.source.Span;
import dev.paritylint.vocabulary.EnvironmentWords;
import dev.paritylint.vocabulary.SelectorNames;
import java.util.ArrayList;
import java.util.HashSet;
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

  /** Keys whose maps hold something else, however it is written. */
  private static final Set<String> NO_VARIABLES =
      Set.of("labels", "tags", "annotations", "headers", "secrets");

  private final Selection selection;
  private final Branches branches;
  private final Evaluator evaluator;
  private final Bodies bodies;
  private final Timeouts timeouts;
  private final Facts facts;
  private final CommandFinder commands;

  MapFinder(Setup setup, Sink sink, Bodies bodies) {
    this.selection = setup.selection();
    this.branches = setup.branches();
    this.evaluator = setup.evaluator();
    this.bodies = bodies;
    this.timeouts = sink.timeouts();
    this.facts = sink.facts();
    this.commands = sink.commands();
  }

  void visit(Expression expression, Scope scope, Place place) {
    if (place.isElsewhere()) {
      return;
    } else if (expression instanceof Call call) {
      call(call, scope, place);
    } else if (expression instanceof Dict dict) {
      dict(dict, scope, place);
    } else if (expression instanceof Conditional conditional) {
      conditional(conditional, scope, place);
    } else {
      Inside.of(expression).forEach(part -> visit(part, scope, outOfEntry(place)));
    }
  }

  private static Place outOfEntry(Place place) {
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
      counts = taken(map.get().value(), scope, own);
    }
    if (callee instanceof Model model) {
      defaults(model, call, counts, own);
    }
    for (Keyword keyword : call.keywords()) {
      if (counts && keyword.name().equals("timeout") && !isRunner(call)) {
        timeout(keyword.value(), scope, own);
      } else if (!keyword.equals(map.orElse(null))) {
        visit(keyword.value(), scope, own);
      }
    }
    visit(call.function(), scope, around);
    call.positional().forEach(argument -> visit(argument, scope, own));
    call.spreads().forEach(argument -> visit(argument, scope, own));
    if (callee instanceof Routine) {
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
        counts |= taken(field.getValue().value(), place);
      }
    }
    Mapping.Entry timeout = model.defaults().entries().get("timeout");
    if (counts && timeout != null && !given.contains("timeout") && !place.isElsewhere()) {
      timeout(timeout.value(), timeout.at(), place);
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
            : text(call.positional().get(0), scope).filter(ServiceNames::isLikely);
    return first.isPresent() ? first : named(call, ServiceNames::isOtherKeyword, scope);
  }

  private Optional<String> named(Call call, Predicate<String> keywords, Scope scope) {
    return call.keywords().stream()
        .filter(keyword -> keywords.test(keyword.name()))
        .flatMap(keyword -> text(keyword.value(), scope).stream())
        .findFirst();
  }

  private Optional<String> text(Expression expression, Scope scope) {
    Datum datum = evaluator.resolved(evaluator.evaluate(expression, scope));
    return datum instanceof Known known && known.isText() && !known.text().isBlank()
        ? Optional.of(known.text())
        : Optional.empty();
  }

  private void timeout(Expression value, Scope scope, Place place) {
    timeout(evaluator.evaluate(value, scope), value.at(), place);
  }

  private void timeout(Datum value, Span at, Place place) {
    Datum datum = evaluator.resolved(value);
    if (!(datum instanceof Known known && known.sort() == Datum.Sort.NONE)) {
      facts.add(timeouts.fact(serviceOf(place), at, datum));
    }
  }

  static String serviceOf(Place place) {
    return place.service().isEmpty() ? ServiceNames.DEFAULT : place.service();
  }

  /** What a keyword or key for variables is given; whether it counts for what is being read. */
  private boolean taken(Expression value, Scope scope, Place place) {
    if (value instanceof Dict dict && Branches.isKeyed(dict)) {
      keyed(dict, scope, place);
      return true;
    }
    return taken(evaluator.evaluate(value, scope), place);
  }

  private boolean taken(Datum value, Place place) {
    Optional<Mapping> mapping = EnvironmentMaps.mapping(value);
    if (mapping.isEmpty() || EnvironmentMaps.isAccount(mapping.get())) {
      return mapping.isEmpty();
    } else if (!belongs(mapping.get(), place)) {
      return false;
    }
    facts.addAll(serviceOf(place), resolved(mapping.get()));
    return true;
  }

  private Mapping resolved(Mapping mapping) {
    return mapping.map(evaluator::resolved);
  }

  /** A map outside of branches that names its own environment counts for that one only. */
  private boolean belongs(Mapping mapping, Place place) {
    if (place.standing() != Standing.EVERYWHERE) {
      return true;
    }
    for (Map.Entry<String, Mapping.Entry> entry : mapping.entries().entrySet()) {
      if (SelectorNames.namesItself(entry.getKey())
          && entry.getValue().value() instanceof Known word
          && branches.ownsMaps(word.text())) {
        return selection.isNone() ? branches.onlyNamesItself() : selection.means(word.text());
      }
    }
    return true;
  }

  private void dict(Dict dict, Scope scope, Place place) {
    if (Branches.isKeyed(dict)) {
      keyed(dict, scope, place);
      return;
    }
    List<Entry> entries = entries(dict, scope);
    Optional<Entry> map =
        entries.stream()
            .filter(entry -> VariableNames.holdsMap(entry.key()))
            .filter(
                entry ->
                    EnvironmentMaps.mapping(evaluator.evaluate(entry.value(), scope)).isPresent())
            .findFirst();
    if (map.isPresent()) {
      described(entries, map.get(), scope, place);
    } else if (place.standing() == Standing.ENTRY || namesItself(dict, scope)) {
      variables(dict, entries, scope, place);
    } else {
      entries.forEach(entry -> visit(entry.value(), scope, below(entry, place)));
    }
    for (Item item : dict.items()) {
      if (item instanceof Expression.Spread spread) {
        visit(spread.value(), scope, outOfEntry(place));
      }
    }
  }

  /** An entry of a dict whose key is a visible text. */
  private record Entry(String key, Expression value) {}

  private List<Entry> entries(Dict dict, Scope scope) {
    List<Entry> entries = new ArrayList<>();
    for (Item item : dict.items()) {
      if (item instanceof Pair pair) {
        entries.add(new Entry(text(pair.key(), scope).orElse(""), pair.value()));
      }
    }
    return entries;
  }

  private static Place below(Entry entry, Place place) {
    return place.of(ServiceNames.ofKey(entry.key()));
  }

  /** {@code {"name": "backend", "env": {…}, "timeout": 60}}. */
  private void described(List<Entry> entries, Entry map, Scope scope, Place place) {
    Place around = outOfEntry(place);
    Optional<String> service =
        entries.stream()
            .filter(entry -> ServiceNames.isKeyword(entry.key()))
            .flatMap(entry -> text(entry.value(), scope).stream())
            .findFirst();
    Place own = around.of(service.orElse(""));
    boolean counts = taken(map.value(), scope, own);
    for (Entry entry : entries) {
      if (counts && entry.key().equals("timeout")) {
        timeout(entry.value(), scope, own);
      } else if (!entry.equals(map)) {
        visit(entry.value(), scope, own);
      }
    }
  }

  private boolean namesItself(Dict dict, Scope scope) {
    Mapping mapping = (Mapping) evaluator.evaluate(dict, scope);
    return EnvironmentMaps.isOfVariables(mapping)
        && mapping.entries().entrySet().stream()
            .anyMatch(
                entry ->
                    SelectorNames.namesItself(entry.getKey())
                        && entry.getValue().value() instanceof Known word
                        && EnvironmentWords.isKnown(word.text()));
  }

  /** Entries that look like variables are; what else is there may hold more. */
  private void variables(Dict dict, List<Entry> entries, Scope scope, Place place) {
    variables((Mapping) evaluator.evaluate(dict, scope), place);
    for (Entry entry : entries) {
      if (!VariableNames.isVariable(entry.key()) && !NO_VARIABLES.contains(entry.key())) {
        visit(entry.value(), scope, below(entry, place));
      }
    }
  }

  private void variables(Mapping mapping, Place place) {
    if (!belongs(mapping, place)) {
      return;
    }
    facts.keep(serviceOf(place), resolved(EnvironmentMaps.variables(mapping)));
  }

  private void keyed(Dict dict, Scope scope, Place place) {
    Set<String> words = new HashSet<>(Branches.keys(dict).stream().map(Written::word).toList());
    for (Item item : dict.items()) {
      if (item instanceof Pair pair
          && pair.key() instanceof Text key
          && words.contains(key.text())) {
        entry(pair.value(), scope, place.in(selection.standing(key.text(), Standing.ENTRY)));
      }
    }
  }

  /** What belongs to one environment by its key. */
  void entry(Expression value, Scope scope, Place place) {
    if (place.isElsewhere()) {
      return;
    } else if (value instanceof Dict || value instanceof Call) {
      visit(value, scope, place);
    } else if (evaluator.evaluate(value, scope) instanceof Mapping mapping
        && EnvironmentMaps.isOfVariables(mapping)) {
      variables(mapping, place);
    } else {
      visit(value, scope, place);
    }
  }

  /** A map that a constant or a result holds: it counts if nothing else takes its values. */
  void keep(Mapping mapping, Place place) {
    if (!place.isElsewhere() && EnvironmentMaps.isOfVariables(mapping) && belongs(mapping, place)) {
      facts.keep(serviceOf(place), resolved(mapping));
    }
  }

  /** A variable of the script's own process, which what it starts inherits. */
  void own(String name, Expression value, Scope scope, Place place) {
    one(name, value, scope, place.of(ServiceNames.DEFAULT));
  }

  /** One variable of a service. */
  void one(String name, Expression value, Scope scope, Place place) {
    if (!place.isElsewhere()) {
      Datum datum = evaluator.resolved(evaluator.evaluate(value, scope));
      facts.add(Fact.variable(serviceOf(place), name, value.at(), datum));
    }
  }

  /** Several variables of the script's own process. */
  void own(Datum datum, Place place) {
    if (!place.isElsewhere() && datum instanceof Mapping mapping) {
      facts.addAll(ServiceNames.DEFAULT, resolved(mapping));
    }
  }
}
