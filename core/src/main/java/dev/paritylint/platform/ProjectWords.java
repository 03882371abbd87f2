package dev.paritylint.platform;

import dev.paritylint.model.DeploymentKind;
import dev.paritylint.platform.ServiceNames.Raw;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words by which names of services begin only because they belong to one project: those of the
 * repository's name, and a first word that most names of one kind share.
 */
record ProjectWords(Set<String> everywhere, Map<Style, Set<String>> shared) {

  /**
   * Names of one kind; Terraform's labels have underscores where the services' names have dashes.
   */
  private record Style(DeploymentKind kind, boolean underscores) {
    static Style of(Raw raw) {
      return new Style(raw.deployment().kind(), raw.name().contains("_"));
    }
  }

  static ProjectWords of(Map<Raw, List<String>> names, String repository, Set<String> fillers) {
    Map<Style, Set<List<String>>> byStyle = new HashMap<>();
    names.forEach(
        (raw, words) ->
            byStyle.computeIfAbsent(Style.of(raw), style -> new HashSet<>()).add(words));
    Map<Style, Set<String>> shared = new HashMap<>();
    byStyle.forEach((style, words) -> shared.put(style, firstWords(words, fillers)));
    return new ProjectWords(Set.copyOf(NameWords.of(repository)), Map.copyOf(shared));
  }

  /** Shared by at least 60 %, of few names by all; what only fillers follow is a role itself. */
  private static Set<String> firstWords(Set<List<String>> names, Set<String> fillers) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<String> words : names) {
      if (words.size() > 1 && !fillers.containsAll(words.subList(1, words.size()))) {
        counts.merge(words.get(0), 1, Integer::sum);
      }
    }
    Set<String> shared = new HashSet<>();
    counts.forEach(
        (word, count) -> {
          boolean several = count > 2 || (count == 2 && names.size() == 2);
          if (several && count * 10 >= names.size() * 6) {
            shared.add(word);
          }
        });
    return Set.copyOf(shared);
  }

  /** The words without the project's in front, at least one of them left. */
  List<String> drop(Raw raw, List<String> words) {
    Set<String> own = shared.getOrDefault(Style.of(raw), Set.of());
    int from = 0;
    while (from < words.size() - 1
        && (everywhere.contains(words.get(from)) || own.contains(words.get(from)))) {
      from++;
    }
    return words.subList(from, words.size());
  }
}
