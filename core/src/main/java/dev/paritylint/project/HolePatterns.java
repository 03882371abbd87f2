package dev.paritylint.project;

import dev.paritylint.hole.HolePattern;
import dev.paritylint.hole.HolePattern.Fill;
import dev.paritylint.hole.ListedValues;
import dev.paritylint.hole.ScriptText;
import dev.paritylint.model.Evidence;
import dev.paritylint.vocabulary.EnvironmentWord;
import dev.paritylint.vocabulary.Tier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Believes the names that fill the hole of a pattern of which two are known environments. */
final class HolePatterns {
  private static final int RANK = 4;
  private static final int MOST = 300;

  /**
   * More members than this, of which known names are less than one in some, name something else.
   */
  private static final int CROWD = 10;

  private static final int MINORITY = 4;

  private final Vocabulary vocabulary;
  private final Occurrences occurrences;
  private final Beliefs beliefs;

  HolePatterns(Vocabulary vocabulary, Occurrences occurrences, Beliefs beliefs) {
    this.vocabulary = vocabulary;
    this.occurrences = occurrences;
    this.beliefs = beliefs;
  }

  void confirm(List<ScriptText> scripts) {
    Map<String, HolePattern> patterns = new LinkedHashMap<>();
    Map<String, Set<String>> listed = new HashMap<>();
    for (ScriptText script : scripts) {
      Map<String, Set<String>> values = new HashMap<>();
      for (HolePattern pattern : HolePattern.in(script)) {
        String key = pattern.prefix() + "\0" + pattern.suffix();
        if (patterns.size() < MOST || patterns.containsKey(key)) {
          patterns.putIfAbsent(key, pattern);
          listed
              .computeIfAbsent(key, unseen -> new HashSet<>())
              .addAll(values.computeIfAbsent(pattern.variable(), name -> values(script, name)));
        }
      }
    }
    patterns.forEach((key, pattern) -> confirm(pattern, listed.getOrDefault(key, Set.of())));
  }

  /** What a script says that a variable may be, if it says so of two known names. */
  private Set<String> values(ScriptText script, String variable) {
    Set<String> values = new HashSet<>();
    for (Set<String> list : ListedValues.of(script, variable)) {
      long known = list.stream().filter(value -> isUsable(vocabulary.find(value))).count();
      if (known >= 2) {
        values.addAll(list);
      }
    }
    return values;
  }

  private static boolean isUsable(@Nullable EnvironmentWord word) {
    return word != null && word.isCommon();
  }

  private void confirm(HolePattern pattern, Set<String> listed) {
    List<Fill> files = new ArrayList<>();
    for (String file : occurrences.files()) {
      Fill fill = pattern.fillOfFile(file);
      if (fill != null) {
        files.add(fill);
      }
    }
    believe(pattern, files, listed);
    List<Fill> folders = new ArrayList<>();
    for (String folder : occurrences.folders()) {
      Fill fill = pattern.fillOfFolder(folder);
      if (fill != null) {
        folders.add(fill);
      }
    }
    believe(pattern, folders, listed);
  }

  private void believe(HolePattern pattern, List<Fill> fills, Set<String> listed) {
    Set<String> known = new HashSet<>();
    Set<String> knownFills = new HashSet<>();
    Set<String> all = new HashSet<>();
    for (Fill fill : fills) {
      all.add(text(fill));
      for (Occurrence word : known(fill)) {
        if (isSure(word, fill)) {
          known.add(word.word().name());
          knownFills.add(text(fill));
        }
      }
    }
    if (known.size() < 2) {
      return;
    }
    boolean crowded = all.size() > CROWD && knownFills.size() * MINORITY < all.size();
    Evidence evidence = new Evidence("uses " + pattern.written(), pattern.path(), pattern.line());
    for (Fill fill : fills) {
      List<Occurrence> words = known(fill);
      if (crowded) {
        words = words.stream().filter(word -> isSure(word, fill)).toList();
      } else if (words.isEmpty() && isListed(fill, listed) && !isBaseName(fill)) {
        words = List.of(occurrences.learn(fill.owner(), fill.start(), fill.end()));
      }
      words.forEach(word -> beliefs.add(word, RANK, evidence));
    }
  }

  /** Whether a word names an environment rather than a part of another name, `integration-hub`. */
  private static boolean isSure(Occurrence word, Fill fill) {
    if (word.glued() || !word.word().isCommon()) {
      return false;
    }
    boolean whole = word.start() == fill.start() && word.end() == fill.end();
    return whole || word.word().tier() == Tier.A || SlotVerdict.isUsual(word.word().name());
  }

  /** A script that lists its environments has no others, whatever its file names could be. */
  private static boolean isListed(Fill fill, Set<String> listed) {
    return listed.isEmpty() || listed.contains(text(fill).toLowerCase(Locale.ROOT));
  }

  private static String text(Fill fill) {
    return fill.owner().substring(fill.start(), fill.end());
  }

  private List<Occurrence> known(Fill fill) {
    return occurrences.in(fill.owner()).stream()
        .filter(word -> word.start() >= fill.start() && word.end() <= fill.end())
        .toList();
  }

  /** `common` and the like are not names, nor is a name that holds such a word. */
  private boolean isBaseName(Fill fill) {
    for (String part : text(fill).split("[._-]", -1)) {
      EnvironmentWord word = vocabulary.find(part);
      if (word != null && !word.isEnvironment()) {
        return true;
      }
    }
    return false;
  }
}
