package dev.paritylint.cli;

import dev.paritylint.vocabulary.Spelling;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant: the known word that needs the fewest edits. */
final class Nearest {
  /** A word that begins another one is meant from this length on. */
  private static final int TELLING_PREFIX = 3;

  private Nearest() {}

  static Optional<String> to(String word, Collection<String> known) {
    return known.stream()
        .filter(candidate -> isNear(word, candidate))
        .min(
            Comparator.comparingInt((String candidate) -> distance(word, candidate))
                .thenComparing(candidate -> !candidate.regionMatches(true, 0, word, 0, 1))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** {@code ; did you mean 'x'?}, or nothing. */
  static String hint(String word, Collection<String> known) {
    return to(word, known).map(near -> "; did you mean '" + near + "'?").orElse("");
  }

  private static boolean isNear(String word, String candidate) {
    int tolerated = Math.max(1, candidate.length() / 3);
    boolean begins =
        word.length() >= TELLING_PREFIX
            && candidate.toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT));
    return begins || distance(word, candidate) <= tolerated;
  }

  /** Slips, whatever the case. */
  private static int distance(String one, String other) {
    return Spelling.slips(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
  }
}
