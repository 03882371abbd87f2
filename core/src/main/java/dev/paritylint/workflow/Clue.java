package dev.paritylint.workflow;

import dev.paritylint.source.Span;

/**
 * Something in a workflow that may name the environment that a job deploys.
 *
 * @param word what is written there
 */
public record Clue(Kind kind, String word, Span at) {

  /** Where it stands; the strongest first. */
  public enum Kind {
    /** The job's {@code environment:}, or the matrix or input that tells its runs apart. */
    ENVIRONMENT,
    /** The job's name. */
    JOB,
    /** What a deploying command is told. */
    ARGUMENT,
    /** What the job's condition asks. */
    CONDITION,
    /** The branch of the repository that its condition asks for, beside another environment's. */
    BRANCH
  }
}
