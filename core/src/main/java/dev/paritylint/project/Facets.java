package dev.paritylint.project;

import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Evidence;
import dev.paritylint.project.Facet.Part;
import dev.paritylint.project.Vocabulary.Named;
import dev.paritylint.vocabulary.BuiltInWords;
import dev.paritylint.vocabulary.EnvironmentWord;
import dev.paritylint.vocabulary.EnvironmentWord.Mark;
import dev.paritylint.vocabulary.Tier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the environments that stand side by side: parts of one kind whose names differ in nothing
 * but the environment's word. What has no such word belongs to all of them.
 */
final class Facets {
  private static final int RANK = 3;

  /** A part's name, taken apart. */
  private record Hit(
      EnvironmentWord word, String instance, String written, String rest, Part part) {
    EnvironmentKey key() {
      return new EnvironmentKey(word.name(), instance, "");
    }
  }

  private final Vocabulary vocabulary;

  Facets(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** At least two, in the order of their names; else none. */
  List<Facet> of(List<Part> parts) {
    List<Hit> hits = parts.stream().flatMap(part -> hit(part).stream()).toList();
    Map<String, List<Hit>> slots = new TreeMap<>();
    hits.forEach(
        hit ->
            slots
                .computeIfAbsent(hit.part().kind() + "\0" + hit.rest(), key -> new ArrayList<>())
                .add(hit));
    Map<String, List<Hit>> believed = new TreeMap<>();
    slots.values().stream()
        .filter(Facets::isBelieved)
        .flatMap(List::stream)
        .forEach(hit -> believed.computeIfAbsent(hit.key().label(), key -> new ArrayList<>()));
    for (Hit hit : hits) {
      List<Hit> own = believed.get(hit.key().label());
      if (own != null) {
        own.add(hit);
      }
    }
    String names = People.list(new ArrayList<>(believed.keySet()));
    return believed.values().stream().map(own -> facet(own, names)).toList();
  }

  /** Two environments, of which one is surely one or both are usual. */
  private static boolean isBelieved(List<Hit> slot) {
    TreeSet<String> names = new TreeSet<>();
    slot.forEach(hit -> names.add(hit.word().name()));
    boolean sure = slot.stream().anyMatch(hit -> hit.word().tier() == Tier.A);
    return names.size() >= 2 && (sure || names.stream().allMatch(SlotVerdict::isUsual));
  }

  private static Facet facet(List<Hit> own, String names) {
    Hit first = own.stream().min(Comparator.comparing(hit -> hit.word().tier())).orElseThrow();
    Part part = first.part();
    Evidence evidence = new Evidence("has parts for " + names, part.path(), part.line());
    TreeSet<String> words = new TreeSet<>();
    own.forEach(hit -> words.add(BuiltInWords.joined(hit.written())));
    Verdict verdict =
        new Verdict(
            first.key(),
            first.word().kind(),
            RANK,
            List.copyOf(words),
            List.of(new Belief(RANK, evidence)));
    return new Facet(verdict, List.copyOf(words));
  }

  /** The longest environment's word of a name; the first of equals. */
  private Optional<Hit> hit(Part part) {
    String[] words = part.name().split("[-_. ]+", -1);
    for (int length = Math.min(words.length, vocabulary.longest()); length > 0; length--) {
      for (int from = 0; from + length <= words.length; from++) {
        String written = joined(words, from, from + length);
        Optional<Named> named = vocabulary.named(written).filter(Facets::counts);
        if (named.isPresent()) {
          String rest = joined(words, 0, from) + "*" + joined(words, from + length, words.length);
          Named found = named.get();
          return Optional.of(new Hit(found.word(), found.instance(), written, rest, part));
        }
      }
    }
    return Optional.empty();
  }

  /** A test or a run on a developer's machine stands beside what is deployed everywhere. */
  private static boolean counts(Named named) {
    EnvironmentWord word = named.word();
    return word.isCommon()
        && !word.has(Mark.GROUP)
        && !word.has(Mark.NOT_BORROWED)
        && word.kind() != EnvironmentClass.LOCAL;
  }

  private static String joined(String[] words, int from, int to) {
    return String.join("-", List.of(words).subList(from, to));
  }
}
