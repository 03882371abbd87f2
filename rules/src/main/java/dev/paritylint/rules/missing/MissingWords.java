package dev.paritylint.rules.missing;

import dev.paritylint.source.BundledTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the words of {@code words.txt} say, in the name of a variable. */
enum MissingWords {
  ACCESS,
  TRIAL,
  FREE,
  OBSERVABILITY;

  private static final Map<MissingWords, List<String>> LISTS = load();
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern BETWEEN = Pattern.compile("[^A-Za-z0-9]+");

  private static Map<MissingWords, List<String>> load() {
    Map<MissingWords, List<String>> lists = new HashMap<>();
    for (String line : BundledTable.lines(MissingWords.class, "words.txt")) {
      String[] cells = line.split("\\|", 2);
      lists
          .computeIfAbsent(
              valueOf(cells[0].strip().toUpperCase(Locale.ROOT)), meaning -> new ArrayList<>())
          .addAll(List.of(cells[1].strip().split(" +", -1)));
    }
    return lists;
  }

  /** Whether a name has one of them, as words of its own. */
  boolean areIn(String name) {
    String words = "_" + words(name) + "_";
    return LISTS.getOrDefault(this, List.of()).stream()
        .anyMatch(word -> words.contains("_" + word + "_"));
  }

  private static String words(String name) {
    String apart = CAMEL.matcher(name).replaceAll("_");
    return BETWEEN.matcher(apart).replaceAll("_").toLowerCase(Locale.ROOT);
  }
}
