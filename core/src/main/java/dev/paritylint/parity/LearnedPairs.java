package dev.paritylint.parity;

import dev.paritylint.model.Environment;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import dev.paritylint.parity.TokenDiff.Replacement;
import dev.paritylint.source.BundledTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that stand for each other in two environments, learned from all values that both have:
 * account ids, renamed domains, codes of one letter. A word that names an environment is never
 * learned, for where it is not the value's own it may be the mistake.
 */
final class LearnedPairs {
  private static final Set<String> GENERIC =
      BundledTable.lines(LearnedPairs.class, "generic-words.txt").stream()
          .flatMap(line -> Arrays.stream(line.strip().split(" +", -1)))
          .collect(Collectors.toUnmodifiableSet());
  private static final int MOST_REPLACED = 3;
  private static final int MOST_VALUES = 4;
  private static final int ENOUGH = 3;
  private static final int ENOUGH_FOR_IDS = 2;
  private static final int SHORTEST_ID = 6;
  private static final int SHORTEST_NUMBER = 5;
  private static final int SHORTEST_GLUED = 5;
  private static final double MOSTLY = 0.6;

  private record Occurrence(String key, String left, String right) {}

  private final Set<Replacement> learned = new HashSet<>();

  private LearnedPairs() {}

  /**
   * What the rows teach of two environments.
   *
   * @param names the words of all environments; a value's own are taken out before
   */
  static LearnedPairs of(
      List<Row> rows, Environment left, Environment right, Collection<String> names) {
    List<Occurrence> occurrences = occurrences(rows, left, right);
    Map<Replacement, Set<String>> support = new HashMap<>();
    Map<Replacement, Integer> times = new HashMap<>();
    for (Occurrence each : occurrences) {
      for (Replacement pair : replacements(each)) {
        support.computeIfAbsent(pair, unseen -> new HashSet<>()).add(each.key());
        times.merge(pair, 1, Integer::sum);
      }
    }
    support.keySet().removeIf(pair -> !isSupported(pair, support) || isBarred(pair, names));
    LearnedPairs pairs = new LearnedPairs();
    if (!support.isEmpty()) {
      Map<String, Integer> total = total(support.keySet(), occurrences, times);
      support.keySet().stream()
          .filter(
              pair -> times.getOrDefault(pair, 0) >= MOSTLY * total.getOrDefault(pair.left(), 0))
          .forEach(pairs.learned::add);
    }
    return pairs;
  }

  /**
   * Whether two values, each without its own environment's words, are the same by what is known.
   */
  boolean explain(String left, String right) {
    if (learned.isEmpty()) {
      return false;
    }
    Optional<TokenDiff> diff = TokenDiff.of(left, right);
    return diff.isPresent()
        && !diff.get().oneSided()
        && !diff.get().replaced().isEmpty()
        && learned.containsAll(diff.get().replaced());
  }

  private static List<Occurrence> occurrences(List<Row> rows, Environment left, Environment right) {
    OwnWords ours = OwnWords.of(left);
    OwnWords theirs = OwnWords.of(right);
    List<Occurrence> occurrences = new ArrayList<>();
    for (Row row : rows) {
      List<String> here = texts(row.in(left), ours);
      List<String> there = here.isEmpty() ? List.of() : texts(row.in(right), theirs);
      for (String one : here) {
        for (String other : there) {
          occurrences.add(new Occurrence(row.leaf(), one, other));
        }
      }
    }
    return occurrences;
  }

  /** Nothing is learned from secrets. */
  private static List<String> texts(List<Setting> settings, OwnWords own) {
    return settings.stream()
        .filter(setting -> !setting.secret() && setting.value() instanceof Value.Text)
        .map(setting -> ((Value.Text) setting.value()).text().trim())
        .filter(text -> !text.isEmpty())
        .distinct()
        .limit(MOST_VALUES)
        .map(text -> own.strip(text).toLowerCase(Locale.ROOT))
        .toList();
  }

  private static List<Replacement> replacements(Occurrence occurrence) {
    if (occurrence.left().equals(occurrence.right())) {
      return List.of();
    }
    Optional<TokenDiff> found = TokenDiff.of(occurrence.left(), occurrence.right());
    if (found.isEmpty() || found.get().replaced().size() > MOST_REPLACED) {
      return List.of();
    }
    boolean comparable =
        found.get().common() > 0
            || found.get().replaced().stream()
                .allMatch(pair -> isId(pair.left()) && isId(pair.right()));
    return comparable ? found.get().replaced() : List.of();
  }

  private static boolean isSupported(Replacement pair, Map<Replacement, Set<String>> support) {
    int needed = isId(pair.left()) || isId(pair.right()) ? ENOUGH_FOR_IDS : ENOUGH;
    return support.getOrDefault(pair, Set.of()).size() >= needed;
  }

  /** Something that was issued, not chosen: letters with digits, or a long number. */
  private static boolean isId(String word) {
    return word.length() >= SHORTEST_ID
        && word.chars().anyMatch(Character::isDigit)
        && word.chars().allMatch(each -> Character.isLetterOrDigit(each) || each == '-')
        && !isRound(word);
  }

  /** 300000 is a quantity, however long it is. */
  private static boolean isRound(String word) {
    return word.endsWith("000") && word.chars().allMatch(Character::isDigit);
  }

  private static boolean isBarred(Replacement pair, Collection<String> names) {
    return isBarred(pair.left(), names) || isBarred(pair.right(), names);
  }

  private static boolean isBarred(String text, Collection<String> names) {
    boolean number = text.chars().allMatch(Character::isDigit);
    if (number && (text.length() < SHORTEST_NUMBER || isRound(text))) {
      return true;
    }
    List<String> tokens = TokenDiff.tokens(text);
    return tokens.stream().anyMatch(GENERIC::contains)
        || names.stream()
            .anyMatch(
                word ->
                    tokens.contains(word)
                        || (word.length() >= SHORTEST_GLUED && text.contains(word)));
  }

  /** How often the left words occur at all, replaced or not. */
  private static Map<String, Integer> total(
      Set<Replacement> pairs, List<Occurrence> occurrences, Map<Replacement, Integer> times) {
    Map<String, Integer> total = new HashMap<>();
    Set<String> wanted = pairs.stream().map(Replacement::left).collect(Collectors.toSet());
    times.forEach(
        (pair, often) -> {
          if (wanted.contains(pair.left())) {
            total.merge(pair.left(), often, Integer::sum);
          }
        });
    for (Occurrence each : occurrences) {
      if (each.left().equals(each.right())) {
        TokenDiff.tokens(each.left()).stream()
            .filter(wanted::contains)
            .forEach(word -> total.merge(word, 1, Integer::sum));
      }
    }
    return total;
  }
}
