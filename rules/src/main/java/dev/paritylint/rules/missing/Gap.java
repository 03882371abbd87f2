package dev.paritylint.rules.missing;

import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Setting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Variables of one service that the same environments have and the same others lack.
 *
 * @param variables where each is set, by name
 * @param names of each environment, all variables that the service has there
 */
record Gap(
    String service,
    List<Environment> having,
    List<Environment> lacking,
    SortedMap<String, List<Setting>> variables,
    Map<Environment, Set<String>> names) {

  Gap {
    having = List.copyOf(having);
    lacking = List.copyOf(lacking);
    variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
  }

  List<Environment> environments() {
    List<Environment> all = new ArrayList<>(having);
    all.addAll(lacking);
    return all;
  }

  List<Lack> lacks() {
    return variables.entrySet().stream()
        .map(entry -> new Lack(this, entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Whether production is among those that have them. */
  boolean isInProduction() {
    return hasProduction(having);
  }

  boolean isLackedByProduction() {
    return hasProduction(lacking);
  }

  private static boolean hasProduction(List<Environment> environments) {
    return environments.stream().anyMatch(one -> one.kind() == EnvironmentClass.PRODUCTION);
  }

  /** The variables that all of these environments have. */
  Set<String> common(Collection<Environment> environments) {
    Set<String> common = null;
    for (Environment environment : environments) {
      if (common == null) {
        common = new HashSet<>(of(environment));
      } else {
        common.retainAll(of(environment));
      }
    }
    return common == null ? Set.of() : common;
  }

  /** All variables that any of these environments has. */
  Set<String> any(Collection<Environment> environments) {
    Set<String> all = new HashSet<>();
    environments.forEach(environment -> all.addAll(of(environment)));
    return all;
  }

  private Set<String> of(Environment environment) {
    return names.getOrDefault(environment, Set.of());
  }

  /** How many variables all of the environments have. */
  int shared() {
    return common(environments()).size();
  }

  /** How much of what two environments have together both have: 0 to 1. */
  double overlap(Environment one, Environment other) {
    int all = any(List.of(one, other)).size();
    return all == 0 ? 0 : (double) common(List.of(one, other)).size() / all;
  }
}
