package dev.paritylint.project;

import dev.paritylint.vocabulary.EnvironmentWord;
import dev.paritylint.vocabulary.EnvironmentWord.Mark;
import dev.paritylint.vocabulary.Tier;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether the words that share a slot are environments: two of which one is surely one, two of the
 * usual ones, three weak ones, or one with its numbered like.
 */
record SlotVerdict(boolean believed, boolean staged, boolean hasProduction, Set<String> members) {
  private static final Set<String> USUAL =
      Set.of("development", "staging", "production", "uat", "qa");

  static SlotVerdict of(Collection<Occurrence> words) {
    Set<String> names = new HashSet<>();
    Set<String> members = new TreeSet<>();
    Map<String, Set<String>> instances = new HashMap<>();
    boolean sure = false;
    for (Occurrence occurrence : words) {
      EnvironmentWord word = occurrence.word();
      if (word.tier() == Tier.C) {
        continue;
      }
      sure |= word.tier() == Tier.A;
      names.add(word.name());
      members.add(occurrence.member());
      if (!word.has(Mark.NOT_BORROWED)) {
        instances
            .computeIfAbsent(word.name(), unseen -> new HashSet<>())
            .add(occurrence.instance());
      }
    }
    long usual = names.stream().filter(USUAL::contains).count();
    boolean believed =
        (names.size() >= 2 && sure)
            || usual >= 2
            || names.size() >= 3
            || instances.values().stream().anyMatch(SlotVerdict::isNumbered);
    return new SlotVerdict(
        believed,
        names.contains("development") && names.contains("staging"),
        names.contains("production"),
        members);
  }

  /** Whether an environment of that name is believed beside another such one. */
  static boolean isUsual(String name) {
    return USUAL.contains(name);
  }

  private static boolean isNumbered(Set<String> instances) {
    return instances.size() >= 2 && instances.contains("");
  }

  /** Branch names count only beside development and staging, and make no second production. */
  boolean accepts(Occurrence occurrence) {
    EnvironmentWord word = occurrence.word();
    if (word.tier() != Tier.C) {
      return true;
    }
    return staged && !(hasProduction && word.name().equals("production"));
  }

  /** The environments for people. */
  String names() {
    return People.list(members);
  }
}
