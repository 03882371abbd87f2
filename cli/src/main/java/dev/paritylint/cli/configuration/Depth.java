package dev.paritylint.cli.configuration;

/** How much of a detected environment is declared. */
enum Depth {
  /** All of it, its deployments included. */
  WHOLE,
  /** Its words and class; the deployments are found each time. */
  NAMED,
  /** Nothing; it is described in comments. */
  DESCRIBED;

  Depth less() {
    return this == WHOLE ? NAMED : DESCRIBED;
  }
}
