package dev.paritylint.workflow;

import dev.paritylint.workflow.Names.Given;
import java.util.Map;

/**
 * A job, in one of the environments that it may run for.
 *
 * @param branch the job's name; with the chosen environment in parentheses where it has several
 * @param choice that environment's word, or empty
 * @param matrix what the combinations of that choice have in common
 * @param inputs what the workflow is given
 * @param occasion on which events it runs for that environment
 */
record Target(
    String branch,
    String choice,
    Job job,
    Map<String, Given> matrix,
    Map<String, Given> inputs,
    Occasion occasion) {
  Target {
    matrix = Map.copyOf(matrix);
    inputs = Map.copyOf(inputs);
  }

  /** The same job on some events only. */
  Target on(String name, String word, Occasion some) {
    return new Target(name, word, job, matrix, inputs, some);
  }

  /** Another job of the same run. */
  Target at(Job other) {
    return new Target(other.name(), choice, other, matrix, inputs, occasion);
  }
}
