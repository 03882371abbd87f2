package dev.paritylint.model;

/**
 * Something that a deployment is given when it is run, beside its files: to Terraform variables and
 * a workspace, to Docker Compose profiles, env files and the shell's variables.
 *
 * @param name the variable's name without {@code TF_VAR_}, empty where it is none
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
    OPTION,
    /** A variable of the shell that starts Docker Compose. */
    SHELL,
    /** An env file instead of {@code .env}, by its path below the linted folder. */
    ENV_FILE,
    /** The folder of a compose project, where it is not that of the first file. */
    FOLDER,
    /**
     * The profiles with which Docker Compose is started, by commas; empty for none but those that
     * an env file names in {@code COMPOSE_PROFILES}.
     */
    PROFILES
  }
}
