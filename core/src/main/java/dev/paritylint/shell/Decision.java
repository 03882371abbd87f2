package dev.paritylint.shell;

/** Whether a command succeeds, as far as reading the script tells. */
enum Decision {
  YES,
  NO,
  UNDECIDED;

  static Decision of(boolean yes) {
    return yes ? YES : NO;
  }

  Decision not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNDECIDED -> UNDECIDED;
    };
  }

  Decision and(Decision other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == YES && other == YES ? YES : UNDECIDED;
  }

  Decision or(Decision other) {
    return not().and(other.not()).not();
  }
}
