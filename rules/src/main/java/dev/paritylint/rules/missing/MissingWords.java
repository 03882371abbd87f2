package dev.paritylint.rules.missing;

import dev.paritylint.source.BundledTable;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the words of {@code words.txt} say, in the name of a variable. */
enum MissingWords {
  ACCESS,
  TRIAL,
  FREE,
  OBSERVABILITY;

  private static final Map<String, Set<String>> LISTS =
      BundledTable.words(MissingWords.class, "words.txt");
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern BETWEEN = Pattern.compile("[^A-Za-z0-9]+");

  /** Whether a name has one of them, as words of its own. */
  boolean areIn(String name) {
    String words = "_" + words(name) + "_";
    return LISTS.getOrDefault(name().toLowerCase(Locale.ROOT), Set.of()).stream()
        .anyMatch(word -> words.contains("_" + word + "_"));
  }

  private static String words(String name) {
    String apart = CAMEL.matcher(name).replaceAll("_");
    return BETWEEN.matcher(apart).replaceAll("_").toLowerCase(Locale.ROOT);
  }
}
