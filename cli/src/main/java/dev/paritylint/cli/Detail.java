package dev.paritylint.cli;

/** How much is told about a run itself, beside its results. */
enum Detail {
  /** Errors only. */
  QUIET,
  USUAL,
  /** Which files are read, and why others are not. */
  VERBOSE,
  /** How long each step takes, and where errors come from, too. */
  DEBUG
}
