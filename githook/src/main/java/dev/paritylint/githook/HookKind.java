package dev.paritylint.githook;

/** The moments at which Git asks us. */
public enum HookKind {
  PRE_COMMIT("pre-commit"),
  PRE_PUSH("pre-push");

  private final String file;

  HookKind(String file) {
    this.file = file;
  }

  /** The name by which Git knows the hook, and the name of its file. */
  public String file() {
    return file;
  }
}
