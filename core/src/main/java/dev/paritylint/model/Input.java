package dev.paritylint.model;

/**
 * Something that a deployment is given when it is run, beside its files: to Terraform variables and
 * a workspace, to Compose its options ({@code --profile}) and the shell's variables.
 *
 * @param name the variable's name without {@code TF_VAR_}, or the option with its dashes; empty for
 *     the workspace
 * @param behind of how many of the deployment's layers it stands behind, and so wins over
 */
public record Input(Kind kind, String name, Value value, Origin origin, int behind) {

  /** How it is given. */
  public enum Kind {
    /** Terraform's workspace. */
    WORKSPACE,
    /** In the environment: {@code TF_VAR_name}, weaker than any file, or a variable for Compose. */
    ENVIRONMENT,
    /** On the command line: {@code -var}, or an option of Compose. */
    OPTION
  }
}
