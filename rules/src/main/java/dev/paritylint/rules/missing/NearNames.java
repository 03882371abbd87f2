package dev.paritylint.rules.missing;

import dev.paritylint.vocabulary.Spelling;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Names that differ only as a slip of the pen does. */
final class NearNames {
  private static final int SHORTEST = 8;
  private static final int MOST_SLIPS = 2;

  private NearNames() {}

  /** The name among {@code candidates} that is nearly {@code name}. */
  static Optional<String> of(String name, Collection<String> candidates) {
    return candidates.stream().filter(candidate -> near(name, candidate)).sorted().findFirst();
  }

  private static boolean near(String one, String other) {
    if (one.equals(other)) {
      return false;
    }
    if (lettersAndDigits(one).equals(lettersAndDigits(other))) {
      return true;
    }
    boolean numbered = endsInDigit(one) || endsInDigit(other);
    boolean longEnough = Math.min(one.length(), other.length()) >= SHORTEST;
    return longEnough
        && !numbered
        && sameFirstWord(one, other)
        && Spelling.slips(one, other) <= MOST_SLIPS;
  }

  /** {@code SMTP_HOST} and {@code SFTP_HOST} are two things; a slip seldom hits the first word. */
  private static boolean sameFirstWord(String one, String other) {
    return one.split("_", 2)[0].equals(other.split("_", 2)[0]);
  }

  private static boolean endsInDigit(String name) {
    return Character.isDigit(name.charAt(name.length() - 1));
  }

  private static String lettersAndDigits(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }
}
