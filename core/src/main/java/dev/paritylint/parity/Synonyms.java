package dev.paritylint.parity;

import dev.paritylint.model.Environment;
import dev.paritylint.vocabulary.BuiltInWords;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The words by which a value names an environment: its own spellings, and what else everybody calls
 * it. Lower case.
 */
public final class Synonyms {
  private Synonyms() {}

  /** The words of one environment. */
  public static Set<String> of(Environment environment) {
    Set<String> words = new LinkedHashSet<>();
    for (String spelling : environment.spellings()) {
      String word = spelling.toLowerCase(Locale.ROOT);
      words.add(word);
      String plain = withoutNumber(word);
      words.add(plain);
      BuiltInWords.synonyms(plain).forEach(synonym -> words.add(synonym.replace("-", "")));
    }
    words.removeIf(word -> word.length() < 2);
    return words;
  }

  /** {@code dev} of {@code dev2}. */
  private static String withoutNumber(String word) {
    int end = word.length();
    while (end > 0 && Character.isDigit(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(0, end);
  }
}
