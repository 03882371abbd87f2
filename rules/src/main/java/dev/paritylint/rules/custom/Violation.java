package dev.paritylint.rules.custom;

import dev.paritylint.lint.Place;
import dev.paritylint.model.Environment;
import java.util.List;

/**
 * One setting that is not as a team expects it.
 *
 * @param value what it is, for people: {@code 1 in production}
 * @param expected what it has to be, behind "has to": {@code be at least 2}
 * @param places where it is told from, the first is to be changed
 */
record Violation(
    String service,
    String name,
    List<Environment> environments,
    String value,
    String expected,
    List<Place> places) {
  Violation {
    environments = List.copyOf(environments);
    places = List.copyOf(places);
  }

  /** The environments by name. */
  List<String> environmentNames() {
    return environments.stream().map(Environment::name).distinct().sorted().toList();
  }
}
