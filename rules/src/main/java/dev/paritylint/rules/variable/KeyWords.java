package dev.paritylint.rules.variable;

import dev.paritylint.parity.Normalization;
import dev.paritylint.source.BundledTable;
import java.util.Map;
import java.util.Set;

/** What the words of {@code key-words.txt} say of settings. */
final class KeyWords {
  private static final Map<String, Set<String>> LISTS =
      BundledTable.words(KeyWords.class, "key-words.txt");

  private KeyWords() {}

  private static Set<String> list(String meaning) {
    return LISTS.getOrDefault(meaning, Set.of());
  }

  /** Whether a name is that of a timeout that may matter to whoever waits. */
  static boolean isTimeout(String name) {
    String words = name.replaceAll("(?i)keep[_-]alive", "keepalive");
    return Normalization.names(words, list("timeout"))
        && !Normalization.names(words, list("no-timeout"));
  }
}
