package dev.paritylint.reference;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Reference;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import dev.paritylint.source.SourceTree;
import dev.paritylint.vocabulary.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * References of compose files to names that nothing in the repository knows, each nearly one that
 * the same files define or refer to again, or the very name on their left. These need no env file
 * to be wrong.
 */
final class Misspellings {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{?([A-Za-z_]\\w*)");
  private static final int SHORTEST = 8;
  private static final int SHORTEST_WORD = 5;
  private static final int MOST_SLIPS = 2;
  private static final int AGAIN = 2;

  private final SourceTree tree;
  private final List<Setting> settings;
  private final Map<Deployment, Set<String>> known = new HashMap<>();
  private final Map<Deployment, Map<String, Integer>> mentioned = new HashMap<>();

  private record Candidate(Setting setting, Mention mention, String meant) {}

  private Misspellings(List<Setting> settings, SourceTree tree) {
    this.tree = tree;
    this.settings = settings;
  }

  /** All of a repository's, with the names that they are taken for. */
  static List<Reference> in(List<Setting> settings, SourceTree tree) {
    return new Misspellings(settings, tree).find();
  }

  private List<Reference> find() {
    Set<String> everywhere = new HashSet<>();
    settings.forEach(setting -> everywhere.add(setting.name()));
    settings.stream()
        .filter(setting -> setting.deployment().kind() == DeploymentKind.COMPOSE)
        .forEach(
            setting ->
                known
                    .computeIfAbsent(setting.deployment(), any -> new TreeSet<>())
                    .add(setting.name()));
    List<Candidate> candidates = new ArrayList<>();
    for (Setting setting : settings) {
      if (isJudged(setting)) {
        for (Mention mention : Mention.in(setting.origin().at())) {
          if (!everywhere.contains(mention.name())) {
            meant(setting, mention.name())
                .ifPresent(meant -> candidates.add(new Candidate(setting, mention, meant)));
          }
        }
      }
    }
    Definitions definitions =
        Definitions.of(candidates.stream().map(one -> one.mention().name()).toList(), tree);
    return candidates.stream()
        .filter(one -> isUnheardOf(one.mention().name(), definitions))
        .map(Misspellings::reference)
        .toList();
  }

  private static boolean isJudged(Setting setting) {
    return setting.deployment().kind() == DeploymentKind.COMPOSE
        && setting.environment().kind() != EnvironmentClass.LOCAL
        && setting.value() instanceof Value.Unknown
        && FileUse.of(setting.origin().at().path()) != FileUse.ENV_FILE;
  }

  private static boolean isUnheardOf(String name, Definitions definitions) {
    for (FileUse use : FileUse.values()) {
      if (!definitions.in(use, name).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** What is written more than once is called so. */
  private Optional<String> meant(Setting setting, String name) {
    Map<String, Integer> mentions = mentioned.computeIfAbsent(setting.deployment(), this::mentions);
    if (mentions.getOrDefault(name, 0) != 1) {
      return Optional.empty();
    }
    if (slips(name, setting.name()) == 1) {
      return Optional.of(setting.name());
    }
    Set<String> others = new TreeSet<>(known.getOrDefault(setting.deployment(), Set.of()));
    others.retainAll(mentions.keySet());
    mentions.forEach(
        (other, times) -> {
          if (times >= AGAIN) {
            others.add(other);
          }
        });
    return others.stream().filter(other -> slips(name, other) <= MOST_SLIPS).findFirst();
  }

  private Map<String, Integer> mentions(Deployment deployment) {
    Map<String, Integer> mentions = new TreeMap<>();
    for (String path : deployment.paths()) {
      String text = tree.read(path).map(file -> file.text()).orElse("");
      Matcher reference = REFERENCE.matcher(text);
      while (reference.find()) {
        mentions.merge(reference.group(1), 1, Integer::sum);
      }
    }
    return mentions;
  }

  /**
   * The slips in the one word in which two names differ; more than any where they are two things
   * ({@code URL} and {@code URI}, {@code HOST} and {@code HOSTS}, {@code EXTERNAL} and {@code
   * INTERNAL}).
   */
  private static int slips(String name, String other) {
    String[] words = name.split("_", -1);
    String[] others = other.split("_", -1);
    if (Math.min(name.length(), other.length()) < SHORTEST || words.length != others.length) {
      return Integer.MAX_VALUE;
    }
    int differing = -1;
    for (int i = 0; i < words.length; i++) {
      if (!words[i].equals(others[i])) {
        if (differing >= 0) {
          return Integer.MAX_VALUE;
        }
        differing = i;
      }
    }
    return differing >= 0 && mayBeSlip(words[differing], others[differing])
        ? Spelling.slips(words[differing], others[differing])
        : Integer.MAX_VALUE;
  }

  private static boolean mayBeSlip(String word, String other) {
    return !isPlural(word, other)
        && !isPlural(other, word)
        && Math.min(word.length(), other.length()) >= SHORTEST_WORD
        && word.charAt(0) == other.charAt(0)
        && !Character.isDigit(word.charAt(word.length() - 1))
        && !Character.isDigit(other.charAt(other.length() - 1));
  }

  /** {@code ADDRESS} is the plural of nothing. */
  private static boolean isPlural(String word, String of) {
    return word.equals(of + "S") && !of.endsWith("S");
  }

  private static Reference reference(Candidate one) {
    return new Reference(
        one.setting(),
        one.mention().name(),
        one.mention().at(),
        one.mention().required() ? "Compose refuses to start" : "Compose fills in an empty text",
        one.meant());
  }
}
