package dev.paritylint.shell;

/** A part of an expression of the shell, before it is cut into words. */
sealed interface Bit {
  /** Whether quotes are around it. */
  enum Quoting {
    BARE,
    QUOTED
  }

  /** Text, perhaps from a variable. */
  record Part(Piece piece, Quoting quoting) implements Bit {}

  /** One word of an array ends and the next one begins. */
  record Break() implements Bit {}
}
