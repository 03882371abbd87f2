package dev.paritylint.rules.secret;

import dev.paritylint.lint.Severity;

/** What is wrong with a secret that stands in a file, gravest first. */
enum Exposure {
  SHARED(Severity.ERROR, "the same secret as %s"),
  CLEAR(Severity.ERROR, "a secret in clear text"),
  STAND_IN(Severity.WARNING, "only a placeholder"),
  MADE_UP(Severity.NOTE, "a made-up secret in clear text"),
  AWAITED(Severity.NOTE, "a placeholder in a form to fill in"),
  FALLBACK(Severity.NOTE, "a secret for whoever sets none");

  private final Severity severity;
  private final String label;

  Exposure(Severity severity, String label) {
    this.severity = severity;
    this.label = label;
  }

  Severity severity() {
    return severity;
  }

  /** What a place shows; {@code elsewhere} is the environment that shares it, if any does. */
  String label(String elsewhere) {
    return label.formatted(elsewhere);
  }
}
