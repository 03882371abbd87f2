package dev.paritylint.python;

import dev.paritylint.python.Datum.Known;
import dev.paritylint.python.Datum.Mapping;
import dev.paritylint.python.Place.Standing;
import dev.paritylint.source.Span;
import dev.paritylint.vocabulary.SelectorNames;
import java.util.Map;
import java.util.Optional;

/** Takes maps, variables and timeouts as facts of a service, where they count for what is read. */
final class Taken {
  private final Selection selection;
  private final Branches branches;
  private final Evaluator evaluator;
  private final Timeouts timeouts;
  private final Facts facts;

  Taken(Setup setup, Sink sink) {
    this.selection = setup.selection();
    this.branches = setup.branches();
    this.evaluator = setup.evaluator();
    this.timeouts = sink.timeouts();
    this.facts = sink.facts();
  }

  /** A map for variables; whether it counts. */
  boolean map(Datum value, Place place) {
    Optional<Mapping> mapping = EnvironmentMaps.mapping(value);
    if (mapping.isEmpty() || EnvironmentMaps.isAccount(mapping.get())) {
      return mapping.isEmpty();
    } else if (!belongs(mapping.get(), place)) {
      return false;
    }
    facts.addAll(serviceOf(place), resolved(mapping.get()));
    return true;
  }

  /** Entries that look like variables, of a map that may hold more. */
  void variables(Mapping mapping, Place place) {
    if (!belongs(mapping, place)) {
      return;
    }
    facts.keep(serviceOf(place), resolved(EnvironmentMaps.variables(mapping)));
  }

  void timeout(Expression value, Scope scope, Place place) {
    timeout(evaluator.evaluate(value, scope), value.at(), place);
  }

  void timeout(Datum value, Span at, Place place) {
    Datum datum = evaluator.resolved(value);
    if (!(datum instanceof Known known && known.sort() == Datum.Sort.NONE)) {
      facts.add(timeouts.fact(serviceOf(place), at, datum));
    }
  }

  static String serviceOf(Place place) {
    return place.service().isEmpty() ? ServiceNames.DEFAULT : place.service();
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

  /** The text that an expression certainly is. */
  Optional<String> text(Expression expression, Scope scope) {
    Datum datum = evaluator.resolved(evaluator.evaluate(expression, scope));
    return datum instanceof Known known && known.isText() && !known.text().isBlank()
        ? Optional.of(known.text())
        : Optional.empty();
  }
}
