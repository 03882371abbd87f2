package dev.paritylint.model;

import java.util.List;
import java.util.Set;

/**
 * Who uses variables. Asked late, once and of few names, for the answer takes a look at the
 * programs of the whole repository.
 */
@FunctionalInterface
public interface Uses {
  /** Where nobody can be asked. */
  Uses NONE = variables -> List.of();

  /** The uses of some variables, by paths and places; the same for the same names. */
  List<Use> of(Set<String> variables);
}
