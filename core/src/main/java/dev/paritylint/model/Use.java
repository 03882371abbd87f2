package dev.paritylint.model;

import dev.paritylint.source.Span;

/**
 * What a program, script or manifest does with a variable, at one place.
 *
 * @param at the variable's name there
 * @param fallback what stands in for it where it is not set, as written; empty if nothing does
 */
public record Use(String variable, Kind kind, Span at, String fallback) {

  /** The sorts of uses. */
  public enum Kind {
    /** It stops, or makes no sense, without the variable. */
    REQUIRES,
    /** It has something of its own for where the variable is not set. */
    DEFAULTS,
    /** It reads the variable, or speaks of it. */
    READS,
    /** It gives the variable a value, and so may supply whatever runs after it. */
    SETS
  }
}
