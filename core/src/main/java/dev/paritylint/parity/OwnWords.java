package dev.paritylint.parity;

import dev.paritylint.model.Environment;
import dev.paritylint.parity.ValueWords.Word;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of one environment, looked up once for many values. */
record OwnWords(Set<String> words) {
  private static final String SEPARATORS = "._-/";

  OwnWords {
    words = Set.copyOf(words);
  }

  static OwnWords of(Environment environment) {
    return new OwnWords(Synonyms.of(environment));
  }

  /**
   * A text without these words, each taken out with one separator beside it; {@code {env}} for one
   * that is nothing else.
   */
  String strip(String text) {
    List<Word> found = ValueWords.of(text, words);
    StringBuilder rest = new StringBuilder(text);
    for (int i = found.size() - 1; i >= 0; i--) {
      Word word = found.get(i);
      if (words.contains(word.text().toLowerCase(Locale.ROOT)) && !word.isTopLevelDomain(text)) {
        cut(rest, word.start(), word.end());
      }
    }
    return rest.isEmpty() && !text.isEmpty() ? "{env}" : rest.toString();
  }

  private static void cut(StringBuilder text, int start, int end) {
    boolean separatorBefore = start > 0 && SEPARATORS.indexOf(text.charAt(start - 1)) >= 0;
    boolean bounded = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    if (separatorBefore && bounded && text.charAt(start - 1) != '/') {
      text.delete(start - 1, end);
    } else if (end < text.length() && SEPARATORS.indexOf(text.charAt(end)) >= 0) {
      text.delete(start, end + 1);
    } else if (separatorBefore && bounded) {
      text.delete(start - 1, end);
    } else {
      text.delete(start, end);
    }
  }

  /** Whether a text holds one of the words, as a word of its own. */
  boolean occurIn(String text) {
    return ValueWords.of(text, words).stream()
        .anyMatch(
            word ->
                words.contains(word.text().toLowerCase(Locale.ROOT))
                    && !word.isTopLevelDomain(text));
  }
}
