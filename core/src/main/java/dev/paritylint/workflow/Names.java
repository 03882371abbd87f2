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
 * @param github what is known of the event that starts the run, by the lower-case name
 * @param secrets what a caller gives as secrets
 * @param handed what steps and jobs before hand on, by the whole name: {@code steps.a.outputs.b}
 * @param writers what else may set variables before this place
 */
record Names(
    Map<String, Given> env,
    Map<String, Given> inputs,
    Map<String, Given> matrix,
    Map<String, Datum> github,
    Map<String, Given> secrets,
    Map<String, Given> handed,
    Writers writers) {
  static final Names NONE =
      new Names(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Writers.NONE);

  /** A value and where it is written. */
  record Given(Resolved resolved, Span at, ValueType type) {
    Given(Resolved resolved, Span at) {
      this(resolved, at, ValueType.TEXT);
    }
  }

  /** As what expressions take a value. */
  enum ValueType {
    TEXT,
    TRUTH,
    NUMBER
  }

  Names {
    env = Map.copyOf(env);
    inputs = Map.copyOf(inputs);
    matrix = Map.copyOf(matrix);
    github = Map.copyOf(github);
    secrets = Map.copyOf(secrets);
    handed = Map.copyOf(handed);
  }

  Names withEnv(Map<String, Given> nearer) {
    return new Names(joined(env, nearer), inputs, matrix, github, secrets, handed, writers);
  }

  /** In the steps of an action, which see no outputs of the job's. */
  Names inAction(Map<String, Given> given) {
    return new Names(env, given, matrix, github, secrets, Map.of(), writers);
  }

  Names withInputs(Map<String, Given> given) {
    return new Names(env, given, matrix, github, secrets, handed, writers);
  }

  Names withMatrix(Map<String, Given> given) {
    return new Names(env, inputs, given, github, secrets, handed, writers);
  }

  Names withGithub(Map<String, Datum> known) {
    return new Names(env, inputs, matrix, known, secrets, handed, writers);
  }

  Names withSecrets(Map<String, Given> given) {
    return new Names(env, inputs, matrix, github, given, handed, writers);
  }

  Names withHanded(Map<String, Given> more) {
    return new Names(env, inputs, matrix, github, secrets, joined(handed, more), writers);
  }

  Names withWriters(Writers before) {
    return new Names(env, inputs, matrix, github, secrets, handed, before);
  }

  private static Map<String, Given> joined(Map<String, Given> outer, Map<String, Given> nearer) {
    Map<String, Given> all = new LinkedHashMap<>(outer);
    all.putAll(nearer);
    return all;
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
