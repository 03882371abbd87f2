package dev.paritylint.python;

import dev.paritylint.python.Branches.Written;
import dev.paritylint.python.Datum.Known;
import dev.paritylint.python.Datum.Mapping;
import dev.paritylint.python.Expression.Call;
import dev.paritylint.python.Expression.Dict;
import dev.paritylint.python.Expression.Item;
import dev.paritylint.python.Expression.Pair;
import dev.paritylint.python.Expression.Text;
import dev.paritylint.python.Place.Standing;
import dev.paritylint.vocabulary.EnvironmentWords;
import dev.paritylint.vocabulary.SelectorNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the environment maps in dicts: keyed by environments, describing a service, or themselves.
 */
final class DictFinder {
  /** Keys whose maps hold something else, however it is written. */
  private static final Set<String> NO_VARIABLES =
      Set.of("labels", "tags", "annotations", "headers", "secrets");

  private final Selection selection;
  private final Evaluator evaluator;
  private final MapFinder finder;
  private final Taken taken;

  DictFinder(Setup setup, MapFinder finder, Taken taken) {
    this.selection = setup.selection();
    this.evaluator = setup.evaluator();
    this.finder = finder;
    this.taken = taken;
  }

  void find(Dict dict, Scope scope, Place place) {
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
      entries.forEach(entry -> finder.visit(entry.value(), scope, below(entry, place)));
    }
    for (Item item : dict.items()) {
      if (item instanceof Expression.Spread spread) {
        finder.visit(spread.value(), scope, MapFinder.outOfEntry(place));
      }
    }
  }

  /** An entry of a dict whose key is a visible text. */
  private record Entry(String key, Expression value) {}

  private List<Entry> entries(Dict dict, Scope scope) {
    List<Entry> entries = new ArrayList<>();
    for (Item item : dict.items()) {
      if (item instanceof Pair pair) {
        entries.add(new Entry(taken.text(pair.key(), scope).orElse(""), pair.value()));
      }
    }
    return entries;
  }

  private static Place below(Entry entry, Place place) {
    return place.of(ServiceNames.ofKey(entry.key()));
  }

  /** {@code {"name": "backend", "env": {…}, "timeout": 60}}. */
  private void described(List<Entry> entries, Entry map, Scope scope, Place place) {
    Place around = MapFinder.outOfEntry(place);
    Optional<String> service =
        entries.stream()
            .filter(entry -> ServiceNames.isKeyword(entry.key()))
            .flatMap(entry -> taken.text(entry.value(), scope).stream())
            .findFirst();
    Place own = around.of(service.orElse(""));
    boolean counts = taken(map.value(), scope, own);
    for (Entry entry : entries) {
      if (counts && entry.key().equals("timeout")) {
        taken.timeout(entry.value(), scope, own);
      } else if (!entry.equals(map)) {
        finder.visit(entry.value(), scope, own);
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
    taken.variables((Mapping) evaluator.evaluate(dict, scope), place);
    for (Entry entry : entries) {
      if (!VariableNames.isVariable(entry.key()) && !NO_VARIABLES.contains(entry.key())) {
        finder.visit(entry.value(), scope, below(entry, place));
      }
    }
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
      finder.visit(value, scope, place);
    } else if (evaluator.evaluate(value, scope) instanceof Mapping mapping
        && EnvironmentMaps.isOfVariables(mapping)) {
      taken.variables(mapping, place);
    } else {
      finder.visit(value, scope, place);
    }
  }

  /** What a keyword or key for variables is given; whether it counts for what is being read. */
  boolean taken(Expression value, Scope scope, Place place) {
    if (value instanceof Dict dict && Branches.isKeyed(dict)) {
      keyed(dict, scope, place);
      return true;
    }
    return taken.map(evaluator.evaluate(value, scope), place);
  }
}
