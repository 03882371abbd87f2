package dev.paritylint.reference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Where a name stands as a word of a text.
 *
 * @param end behind its last letter
 */
record Words(int start, int end) {

  /** The places of all of these names, in order. */
  static List<Words> of(String text, Set<String> names) {
    List<Words> found = new ArrayList<>();
    BitSet initials = new BitSet();
    names.stream().filter(name -> !name.isEmpty()).forEach(name -> initials.set(name.charAt(0)));
    int start = 0;
    while (start < text.length()) {
      int end = endOf(text, start);
      boolean may = end > start && initials.get(text.charAt(start));
      if (may && names.contains(text.substring(start, end))) {
        found.add(new Words(start, end));
      }
      start = end + 1;
    }
    return found;
  }

  private static int endOf(String text, int start) {
    int end = start;
    while (end < text.length() && isPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isPart(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
