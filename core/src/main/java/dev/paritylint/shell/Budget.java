package dev.paritylint.shell;

/** How much of a script is followed: what doubles itself again and again has an end. */
final class Budget {
  private static final int MAX_STEPS = 200_000;
  private static final int MAX_COMMANDS = 2_000;
  private static final long MAX_WORK = 20_000_000;

  private int steps;
  private int commands;
  private long work;

  /** Whether one more statement may be followed. */
  boolean step() {
    return ++steps <= MAX_STEPS && work <= MAX_WORK;
  }

  /** Whether one more command may be kept. */
  boolean command() {
    return ++commands <= MAX_COMMANDS;
  }

  /** Whether so much more may be copied. */
  boolean copy(int amount) {
    work += amount;
    return work <= MAX_WORK;
  }

  boolean isSpent() {
    return steps > MAX_STEPS || commands > MAX_COMMANDS || work > MAX_WORK;
  }
}
