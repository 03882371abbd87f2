package dev.paritylint.project;

import dev.paritylint.hole.HolePattern;
import dev.paritylint.hole.HolePattern.Fill;
import dev.paritylint.hole.ScriptText;
import dev.paritylint.model.Evidence;
import dev.paritylint.vocabulary.EnvironmentWord;
import dev.paritylint.vocabulary.Tier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Believes the names that fill the hole of a pattern of which two are known environments. */
final class HolePatterns {
  private static final int RANK = 4;
  private static final int MOST = 300;

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
    for (ScriptText script : scripts) {
      for (HolePattern pattern : HolePattern.in(script)) {
        if (patterns.size() < MOST) {
          patterns.putIfAbsent(pattern.prefix() + "\0" + pattern.suffix(), pattern);
        }
      }
    }
    patterns.values().forEach(this::confirm);
  }

  private void confirm(HolePattern pattern) {
    List<Fill> files = new ArrayList<>();
    for (String file : occurrences.files()) {
      Fill fill = pattern.fillOfFile(file);
      if (fill != null) {
        files.add(fill);
      }
    }
    believe(pattern, files);
    List<Fill> folders = new ArrayList<>();
    for (String folder : occurrences.folders()) {
      Fill fill = pattern.fillOfFolder(folder);
      if (fill != null) {
        folders.add(fill);
      }
    }
    believe(pattern, folders);
  }

  private void believe(HolePattern pattern, List<Fill> fills) {
    Set<String> known = new HashSet<>();
    for (Fill fill : fills) {
      known(fill).stream()
          .filter(word -> word.word().tier() != Tier.C)
          .forEach(word -> known.add(word.word().name()));
    }
    if (known.size() < 2) {
      return;
    }
    Evidence evidence = new Evidence("uses " + pattern.written(), pattern.path(), pattern.line());
    for (Fill fill : fills) {
      List<Occurrence> words = known(fill);
      if (words.isEmpty() && !isBaseName(fill)) {
        words = List.of(occurrences.learn(fill.owner(), fill.start(), fill.end()));
      }
      words.forEach(word -> beliefs.add(word, RANK, evidence));
    }
  }

  private List<Occurrence> known(Fill fill) {
    return occurrences.in(fill.owner()).stream()
        .filter(word -> word.start() >= fill.start() && word.end() <= fill.end())
        .toList();
  }

  /** `common` and the like are not names, nor is a name that holds such a word. */
  private boolean isBaseName(Fill fill) {
    for (String part : fill.owner().substring(fill.start(), fill.end()).split("[._-]", -1)) {
      EnvironmentWord word = vocabulary.find(part);
      if (word != null && !word.isEnvironment()) {
        return true;
      }
    }
    return false;
  }
}
