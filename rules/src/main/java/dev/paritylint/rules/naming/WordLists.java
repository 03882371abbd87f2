package dev.paritylint.rules.naming;

import dev.paritylint.platform.Meanings;
import dev.paritylint.source.BundledTable;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the words of {@code words.txt} say, in the names of settings. */
final class WordLists {
  private static final Map<String, Set<String>> LISTS =
      BundledTable.words(WordLists.class, "words.txt");

  private WordLists() {}

  static Set<String> of(String meaning) {
    Set<String> words = LISTS.get(meaning);
    if (words == null) {
      throw new IllegalArgumentException("no list is called " + meaning);
    }
    return words;
  }

  /**
   * A setting's own name: {@code bucket} of {@code module.Bucket@3}, in lower case; {@code next} in
   * {@code NEXT_PUBLIC_ENV} is none of its words.
   */
  static String simpleName(String name) {
    int place = name.indexOf('@');
    String bare = place < 0 ? name : name.substring(0, place);
    String own = bare.substring(bare.lastIndexOf('.') + 1);
    return Meanings.load().withoutBuildPrefix(own).toLowerCase(Locale.ROOT);
  }
}
