package dev.paritylint.reference;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where a name stands as a word of a text.
 *
 * @param end behind its last letter
 */
record Words(int start, int end) {

  /** The places of all of these names, in order. */
  static Stream<Words> of(String text, Set<String> names) {
    return starts(text)
        .mapToObj(start -> new Words(start, endOf(text, start)))
        .filter(word -> names.contains(text.substring(word.start(), word.end())));
  }

  private static IntStream starts(String text) {
    return IntStream.range(0, text.length())
        .filter(at -> isPart(text.charAt(at)) && (at == 0 || !isPart(text.charAt(at - 1))));
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
