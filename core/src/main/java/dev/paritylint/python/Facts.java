package dev.paritylint.python;

import dev.paritylint.model.Value;
import dev.paritylint.python.Datum.Mapping;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what was found in one pass over a script. */
final class Facts {
  private final List<Fact> found = new ArrayList<>();
  private final List<List<Fact>> commands = new ArrayList<>();
  private final List<Kept> kept = new ArrayList<>();
  private final Set<Span> used = new HashSet<>();

  /** A map that a constant or a function's result holds. */
  private record Kept(String service, Mapping mapping) {}

  void add(Fact fact) {
    found.add(fact);
  }

  /** What one command sets; where it passes on values of a map, it has taken them over. */
  void ofCommand(List<Fact> facts) {
    commands.add(facts);
    facts.forEach(fact -> used.add(fact.origin().at()));
  }

  void addAll(String service, Mapping mapping) {
    mapping
        .entries()
        .forEach(
            (name, entry) -> {
              found.add(Fact.variable(service, name, entry.at(), entry.value()));
              used.add(entry.at());
            });
  }

  /** A map that counts on its own unless something that is deployed takes it over. */
  void keep(String service, Mapping mapping) {
    kept.add(new Kept(service, mapping));
  }

  /** The values that something deployed has taken over. */
  Set<Span> used() {
    return Set.copyOf(used);
  }

  /** Everything, in order of appearance; maps of constants only where nobody used their values. */
  List<Fact> resolved(Set<Span> usedAnywhere) {
    List<Fact> all = new ArrayList<>(found);
    commands.forEach(command -> all.addAll(withoutHanded(command)));
    Set<Span> taken = new HashSet<>(usedAnywhere);
    taken.addAll(used);
    for (Kept map : kept) {
      if (map.mapping.entries().values().stream().noneMatch(entry -> taken.contains(entry.at()))) {
        map.mapping
            .entries()
            .forEach(
                (name, entry) ->
                    all.add(Fact.variable(map.service, name, entry.at(), entry.value())));
        map.mapping.entries().values().forEach(entry -> taken.add(entry.at()));
      }
    }
    all.sort(Comparator.comparing(fact -> fact.origin().at()));
    Map<String, Fact> byKey = new LinkedHashMap<>();
    all.forEach(fact -> byKey.merge(fact.key(), fact, Facts::agreed));
    return List.copyOf(byKey.values());
  }

  /**
   * What a command adds to the maps whose values it hands over. It speaks of the service that these
   * were found for, by whatever name it deploys it.
   */
  private List<Fact> withoutHanded(List<Fact> command) {
    Map<Span, Fact> maps = new HashMap<>();
    found.forEach(fact -> maps.put(fact.origin().at(), fact));
    List<Fact> handed = command.stream().flatMap(fact -> handed(fact, maps).stream()).toList();
    if (handed.isEmpty()) {
      return command;
    }
    String service = handed.get(0).service();
    return command.stream()
        .filter(fact -> !isSame(handed(fact, maps).orElse(null), fact))
        .map(fact -> fact.of(service))
        .toList();
  }

  /** What of a map a command passes on: all of a value, or a part of one of that name. */
  private Optional<Fact> handed(Fact fact, Map<Span, Fact> maps) {
    Span at = fact.origin().at();
    Fact whole = maps.get(at);
    return whole != null
        ? Optional.of(whole)
        : found.stream()
            .filter(one -> one.name().equals(fact.name()) && isIn(at, one.origin().at()))
            .findFirst();
  }

  private static boolean isIn(Span inner, Span outer) {
    return inner.path().equals(outer.path())
        && inner.start() >= outer.start()
        && inner.end() <= outer.end();
  }

  private static boolean isSame(@Nullable Fact mapped, Fact fact) {
    return mapped != null && mapped.name().equals(fact.name());
  }

  private static Fact agreed(Fact one, Fact other) {
    if (one.value().equals(other.value())) {
      return one;
    }
    String lines = one.origin().at().line() + " and " + other.origin().at().line();
    Value.Unknown several = new Value.Unknown("is set to different values in lines " + lines);
    return new Fact(
        one.service(), one.kind(), one.name(), several, one.origin(), one.secret(), one.refusals());
  }
}
