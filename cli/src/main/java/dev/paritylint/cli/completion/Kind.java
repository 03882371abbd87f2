package dev.paritylint.cli.completion;

/** What a shell may put in a place. */
public enum Kind {
  /** No word belongs there. */
  NOTHING,
  /** One of a few known words. */
  WORDS,
  FILES,
  /** Something that only the user knows. */
  ANYTHING
}
