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
 */
record Target(
    String branch, String choice, Job job, Map<String, Given> matrix, Map<String, Given> inputs) {
  Target {
    matrix = Map.copyOf(matrix);
    inputs = Map.copyOf(inputs);
  }

  /** Another job of the same run. */
  Target at(Job other) {
    return new Target(other.name(), choice, other, matrix, inputs);
  }
}
