package dev.paritylint.platform;

/**
 * A narrower range than the platform accepts: what lies outside of it is taken, and seldom does
 * what it says. Open at both ends where nothing is known.
 *
 * @param why what happens outside, one lower-case clause, or empty
 */
public record Usual(Range range, String why) {}
