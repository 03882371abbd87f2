package dev.paritylint.model;

import dev.paritylint.source.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The names that a template beside an env file ({@code .env.example}) declares for it. It says what
 * is meant to be set, and of no environment what is.
 *
 * @param names where each name stands in the template
 */
public record Contract(Deployment deployment, Map<String, Span> names) {
  public Contract {
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
  }

  /** Where a name is declared. */
  public Optional<Span> of(String name) {
    return Optional.ofNullable(names.get(name));
  }
}
