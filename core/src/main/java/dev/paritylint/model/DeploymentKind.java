package dev.paritylint.model;

/** In which language a deployment is written. */
public enum DeploymentKind {
  TERRAFORM("terraform"),
  COMPOSE("compose"),
  SCRIPT("script"),
  DOTENV("dotenv"),
  NGINX("nginx"),
  WORKFLOW("workflow");

  private final String label;

  DeploymentKind(String label) {
    this.label = label;
  }

  /** The name in reports, in JSON and in {@code paritylint.yml}. */
  public String label() {
    return label;
  }
}
