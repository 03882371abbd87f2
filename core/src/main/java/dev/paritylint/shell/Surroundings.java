package dev.paritylint.shell;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * In what a command runs.
 *
 * @param exported the variables that every program sees which is started here
 */
public record Surroundings(Map<String, Word> exported, WorkingFolder folder) {
  /** Where nothing is known. */
  public static final Surroundings UNKNOWN = new Surroundings(Map.of(), WorkingFolder.UNKNOWN);

  public Surroundings {
    exported = Collections.unmodifiableMap(new LinkedHashMap<>(exported));
  }
}
