package dev.paritylint.terraform;

import dev.paritylint.terraform.TerraformValue.Traced;

/** One function of Terraform's language. */
record Definition(int minimum, int maximum, Needs needs, Function function) {
  static final int MANY = Integer.MAX_VALUE;

  /** What must be known for the result to be. */
  enum Needs {
    /** All arguments with everything in them. */
    EVERYTHING_KNOWN,
    /** The arguments, though not each of their elements. */
    ARGUMENTS_KNOWN,
    /** The first two arguments; the last is what to give where they lead to nothing. */
    SUBJECT_KNOWN,
    /** All arguments; and a secret among the elements makes the result one. */
    ARGUMENTS_WEIGHED,
    /** The function looks itself. */
    NOTHING
  }

  /** Computes a result; fails where Terraform reports an error. */
  @FunctionalInterface
  interface Function {
    Traced apply(Arguments arguments);
  }

  /** Computes a result that stands nowhere but at the call. */
  @FunctionalInterface
  interface Computed {
    TerraformValue apply(Arguments arguments);
  }
}
