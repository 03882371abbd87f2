package dev.paritylint.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a text: runs of letters and digits, split where camel case or a digit begins a new
 * one, each with its place in the text.
 */
final class ValueWords {
  private static final Set<String> PREFIXES = Set.of("pre", "non");

  private ValueWords() {}

  /** One word; the end is exclusive. */
  record Word(String text, int start, int end) {}

  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      boolean boundary = !inside || (start >= 0 && beginsAnother(text, i));
      if (start >= 0 && boundary) {
        words.add(new Word(text.substring(start, i), start, i));
        start = -1;
      }
      if (inside && start < 0) {
        start = i;
      }
    }
    return joined(words);
  }

  /** {@code pre-prod} is one word, and neither {@code pre} nor {@code prod}. */
  private static List<Word> joined(List<Word> words) {
    List<Word> joined = new ArrayList<>();
    for (Word word : words) {
      Word before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (before != null
          && PREFIXES.contains(before.text().toLowerCase(Locale.ROOT))
          && word.start() - before.end() <= 1
          && word.text().toLowerCase(Locale.ROOT).startsWith("prod")) {
        joined.set(
            joined.size() - 1, new Word(before.text() + word.text(), before.start(), word.end()));
      } else {
        joined.add(word);
      }
    }
    return joined;
  }

  private static boolean beginsAnother(String text, int at) {
    char before = text.charAt(at - 1);
    char here = text.charAt(at);
    return (Character.isLowerCase(before) && Character.isUpperCase(here))
        || (Character.isDigit(before) != Character.isDigit(here));
  }
}
