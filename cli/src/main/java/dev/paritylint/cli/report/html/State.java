package dev.paritylint.cli.report.html;

import dev.paritylint.cli.report.compare.Agreement;

/** What the page calls an agreement. */
final class State {
  private State() {}

  static String words(Agreement agreement, int environments) {
    return switch (agreement) {
      case DIFFERENT -> "different";
      case MISSING -> environments == 2 ? "one side only" : "not everywhere";
      case UNKNOWN -> "unknown";
      case OWN_NAMES -> "own names";
      case EQUAL -> "equal";
    };
  }

  /** Told apart by more than color. */
  static String sign(Agreement agreement) {
    return switch (agreement) {
      case DIFFERENT -> "≠";
      case MISSING -> "∅";
      case UNKNOWN -> "?";
      case OWN_NAMES -> "≈";
      case EQUAL -> "=";
    };
  }
}
