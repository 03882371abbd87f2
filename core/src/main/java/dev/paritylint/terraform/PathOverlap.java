package dev.paritylint.terraform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which paths two layers both let through; no paths are all. */
final class PathOverlap {
  private PathOverlap() {}

  /** The narrower of each two patterns that overlap; empty where none of them do. */
  static Optional<List<String>> of(List<String> outer, List<String> inner) {
    if (outer.isEmpty() || inner.isEmpty()) {
      return Optional.of(outer.isEmpty() ? inner : outer);
    }
    List<String> both = new ArrayList<>();
    for (String one : outer) {
      for (String other : inner) {
        if (overlap(one, other)) {
          both.add(literal(one).length() >= literal(other).length() ? one : other);
        }
      }
    }
    return both.isEmpty() ? Optional.empty() : Optional.of(both.stream().distinct().toList());
  }

  private static boolean overlap(String one, String other) {
    String first = literal(one);
    String second = literal(other);
    if (isLiteral(one) && isLiteral(other)) {
      return one.equals(other);
    }
    if (isLiteral(one)) {
      return first.startsWith(second);
    }
    return isLiteral(other)
        ? second.startsWith(first)
        : first.startsWith(second) || second.startsWith(first);
  }

  private static boolean isLiteral(String pattern) {
    return literal(pattern).length() == pattern.length();
  }

  /** What a pattern begins with, up to its first wildcard. */
  private static String literal(String pattern) {
    return pattern.replaceFirst("[*?{].*$", "");
  }
}
