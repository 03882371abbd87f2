package dev.paritylint.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a name, however they are joined: {@code API_URL}, {@code api-url}, {@code apiUrl}.
 */
final class NameWords {
  /** Longer names are cut: nobody writes them, and patterns should not have to read them. */
  private static final int LONGEST = 256;

  private NameWords() {}

  /** In lower case; runs of letters and digits, split at a change from lower to upper case. */
  static List<String> of(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int length = Math.min(name.length(), LONGEST);
    for (int i = 0; i < length; i++) {
      char c = name.charAt(i);
      boolean begins = Character.isUpperCase(c) && i > 0 && startsWord(name, i);
      if ((begins || !Character.isLetterOrDigit(c)) && word.length() > 0) {
        words.add(word.toString().toLowerCase(Locale.ROOT));
        word.setLength(0);
      }
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      }
    }
    if (word.length() > 0) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
    }
    return List.copyOf(words);
  }

  /** A capital after a small letter, or one that begins a word after capitals or digits. */
  private static boolean startsWord(String name, int at) {
    char before = name.charAt(at - 1);
    if (Character.isLowerCase(before)) {
      return true;
    }
    return Character.isLetterOrDigit(before)
        && at + 1 < name.length()
        && Character.isLowerCase(name.charAt(at + 1));
  }

  /** In capitals, with underscores between the words. */
  static String constant(String name) {
    return String.join("_", of(name)).toUpperCase(Locale.ROOT);
  }
}
