package dev.paritylint.parity;

import dev.paritylint.model.Environment;
import dev.paritylint.vocabulary.BuiltInWords;
import java.util.LinkedHashSet;
import java.util.List;
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
      words.addAll(synonyms(word));
      words.addAll(synonyms(word.replaceFirst("[0-9]+$", "")));
    }
    words.removeIf(word -> word.length() < 2);
    return words;
  }

  /** One of several, {@code prod01}, goes by the name that they share too. */
  private static List<String> synonyms(String word) {
    return BuiltInWords.synonyms(word).stream().map(synonym -> synonym.replace("-", "")).toList();
  }
}
