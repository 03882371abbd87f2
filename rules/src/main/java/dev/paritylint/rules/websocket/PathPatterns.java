package dev.paritylint.rules.websocket;

import java.util.List;

/**
 * Which of several routes a path takes: the one with the longest certain beginning. Patterns are
 * exact ({@code /ws}), end in a star ({@code /ws/*}), or are regular expressions that begin with a
 * circumflex, of which only the literal beginning is read.
 */
final class PathPatterns {
  static final int NONE = -1;

  private PathPatterns() {}

  /** How well the patterns fit a path; {@link #NONE} where they do not, 0 where they fit all. */
  static int fit(List<String> patterns, String path) {
    return patterns.isEmpty()
        ? 0
        : patterns.stream().mapToInt(pattern -> fit(pattern, path)).max().orElse(NONE);
  }

  private static int fit(String pattern, String path) {
    String bare = pattern.replaceFirst("^[~*=\\s]+", "");
    boolean expression = bare.startsWith("^");
    String literal = bare.replaceFirst("^\\^", "").replaceFirst("[*?(\\[{\\\\^$|+].*", "");
    boolean open = expression || literal.length() < bare.length();
    if (open ? path.startsWith(literal) : path.equals(literal)) {
      return literal.length() + (open ? 0 : 1);
    }
    return NONE;
  }

  /** Whether the patterns take whatever no other route takes. */
  static boolean takeTheRest(List<String> patterns) {
    return fit(patterns, "/") >= 0 && fit(patterns, "/any") >= 0;
  }
}
