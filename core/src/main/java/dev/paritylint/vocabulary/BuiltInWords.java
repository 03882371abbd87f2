package dev.paritylint.vocabulary;

import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.source.BundledTable;
import dev.paritylint.vocabulary.EnvironmentWord.Mark;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The words of {@code words.txt}: what names an environment where nobody declares anything. */
public final class BuiltInWords {
  private static final Map<String, EnvironmentWord> WORDS = load();
  private static final Map<String, Set<String>> SYNONYMS = synonyms();

  private BuiltInWords() {}

  /** All of them, by the word in lower case with its parts joined by hyphens. */
  public static Map<String, EnvironmentWord> all() {
    return WORDS;
  }

  /** A word in any case, whatever separates its parts. */
  public static Optional<EnvironmentWord> find(String written) {
    return Optional.ofNullable(WORDS.get(joined(written)));
  }

  /**
   * What else the environment of a word is called, the word among it; empty for a word that is not
   * known, or that names an environment only under conditions.
   */
  public static Set<String> synonyms(String written) {
    return SYNONYMS.getOrDefault(joined(written), Set.of());
  }

  /** As the table has it: lower case, parts joined by hyphens. */
  public static String joined(String written) {
    return written.toLowerCase(Locale.ROOT).replace('_', '-').replace('.', '-').replace(' ', '-');
  }

  private static Map<String, EnvironmentWord> load() {
    Map<String, EnvironmentWord> words = new HashMap<>();
    for (String line : BundledTable.lines(BuiltInWords.class, "words.txt")) {
      String[] cells = line.split("\\|", -1);
      String name = cells[1].strip();
      EnvironmentClass kind =
          EnvironmentClass.valueOf(cells[2].strip().toUpperCase(Locale.ROOT).replace('-', '_'));
      Tier tier = Tier.valueOf(cells[3].strip());
      Set<Mark> marks = EnumSet.noneOf(Mark.class);
      for (String label : cells[4].strip().split(" +", -1)) {
        if (!label.isEmpty()) {
          marks.add(Mark.of(label));
        }
      }
      for (String word : cells[0].strip().split(" +", -1)) {
        words.put(word, new EnvironmentWord(word, name, kind, tier, marks));
      }
    }
    return Map.copyOf(words);
  }

  private static Map<String, Set<String>> synonyms() {
    Map<String, Set<String>> byName = new HashMap<>();
    WORDS.values().stream()
        .filter(EnvironmentWord::isCommon)
        .forEach(
            word -> byName.computeIfAbsent(word.name(), name -> new TreeSet<>()).add(word.word()));
    Map<String, Set<String>> synonyms = new HashMap<>();
    byName
        .values()
        .forEach(all -> all.forEach(word -> synonyms.put(word, Collections.unmodifiableSet(all))));
    return Map.copyOf(synonyms);
  }
}
