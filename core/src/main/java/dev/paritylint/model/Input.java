package dev.paritylint.model;

/**
 * Something that a deployment is given when it is run, beside its files.
 *
 * @param name the variable's name without {@code TF_VAR_}, empty for the workspace
 * @param behind of how many of the deployment's layers it stands behind, and so wins over
 */
public record Input(Kind kind, String name, Value value, Origin origin, int behind) {

  /** How it is given. */
  public enum Kind {
    /** Terraform's workspace. */
    WORKSPACE,
    /** {@code TF_VAR_name} in the environment, weaker than any file. */
    ENVIRONMENT,
    /** {@code -var} on the command line. */
    OPTION
  }
}
