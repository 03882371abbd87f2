package dev.paritylint.workflow;

import dev.paritylint.source.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the names in expressions stand for at one place of a workflow. The readers of expressions
 * never change it: each place has its own.
 *
 * @param env the variables of workflow, job and step, the nearest of a name
 * @param writers what else may set variables before this place
 */
record Names(
    Map<String, Given> env, Map<String, Given> inputs, Map<String, Given> matrix, Writers writers) {
  static final Names NONE = new Names(Map.of(), Map.of(), Map.of(), Writers.NONE);

  /** A value and where it is written. */
  record Given(Resolved resolved, Span at) {}

  Names {
    env = Map.copyOf(env);
    inputs = Map.copyOf(inputs);
    matrix = Map.copyOf(matrix);
  }

  Names withEnv(Map<String, Given> nearer) {
    Map<String, Given> all = new LinkedHashMap<>(env);
    all.putAll(nearer);
    return new Names(all, inputs, matrix, writers);
  }

  Names withInputs(Map<String, Given> given) {
    return new Names(env, given, matrix, writers);
  }

  Names withMatrix(Map<String, Given> given) {
    return new Names(env, inputs, given, writers);
  }

  Names withWriters(Writers before) {
    return new Names(env, inputs, matrix, before);
  }

  static @Nullable Given find(Map<String, Given> names, String name) {
    Given exact = names.get(name);
    if (exact != null) {
      return exact;
    }
    for (Map.Entry<String, Given> entry : names.entrySet()) {
      if (entry.getKey().equalsIgnoreCase(name)) {
        return entry.getValue();
      }
    }
    return null;
  }
}
