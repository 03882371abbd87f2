package dev.paritylint.python;

import dev.paritylint.python.Expression.Dict;
import dev.paritylint.python.Expression.Pair;
import dev.paritylint.python.Expression.Text;
import dev.paritylint.source.Span;
import dev.paritylint.vocabulary.EnvironmentWords;
import dev.paritylint.vocabulary.SelectorNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The words by which one script tells environments apart.
 *
 * @param written where a key or a condition has the word
 * @param ofNames the word of each function, class or constant that is named after an environment
 * @param ofMaps where a map names itself
 * @param keyed names of dicts that are filled by the keys of environments
 * @param selectors names of variables that are compared with the words of environments
 */
record Branches(
    List<Written> written,
    Map<String, Written> ofNames,
    List<Written> ofMaps,
    Set<String> keyed,
    Set<String> selectors) {

  /** A word as it stands in the script. */
  record Written(String word, Span at) {
    static Written of(Text text) {
      return new Written(text.text(), text.at());
    }

    String canonical() {
      return EnvironmentWords.canonical(word);
    }
  }

  Branches {
    written = List.copyOf(written);
    ofNames = Map.copyOf(ofNames);
    ofMaps = List.copyOf(ofMaps);
    keyed = Set.copyOf(keyed);
    selectors = Set.copyOf(selectors);
  }

  /** One spelling of each environment, the first, in order of appearance. */
  List<String> words() {
    List<Written> all = new ArrayList<>(written);
    all.addAll(ofNames.values());
    all.addAll(ofMaps);
    all.sort(Comparator.comparing(Written::at));
    Map<String, String> first = new LinkedHashMap<>();
    all.forEach(one -> first.putIfAbsent(one.canonical(), one.word()));
    return List.copyOf(first.values());
  }

  /** Whether nothing but one environment's own maps says which it is. */
  boolean onlyNamesItself() {
    return written.isEmpty() && ofNames.isEmpty() && words().size() == 1;
  }

  /** Whether a condition on that word is one about environments. */
  boolean knows(String word) {
    String canonical = EnvironmentWords.canonical(word);
    return written.stream().anyMatch(one -> one.canonical().equals(canonical));
  }

  /** Whether a map that calls itself so belongs to a branch. */
  boolean ownsMaps(String word) {
    String canonical = EnvironmentWords.canonical(word);
    return ofMaps.stream().anyMatch(one -> one.canonical().equals(canonical));
  }

  /** How a variable of the environment is spelled in that branch, if in one way only. */
  Optional<Written> spelling(String name, Selection selection) {
    if (!SelectorNames.isCertain(name) && !selectors.contains(name)) {
      return Optional.empty();
    }
    Map<String, List<Written>> spellings =
        written.stream()
            .filter(one -> selection.means(one.word()))
            .collect(Collectors.groupingBy(Written::word, TreeMap::new, Collectors.toList()));
    return spellings.size() == 1
        ? spellings.values().stream().map(found -> found.get(0)).findFirst()
        : Optional.empty();
  }

  /** The environment after which a function, class or constant is named. */
  Optional<String> ofName(String name) {
    return Optional.ofNullable(ofNames.get(name)).map(Written::word);
  }

  /** The keys of a dict whose entries belong to environments; none of any other dict. */
  static List<Written> keys(Dict dict) {
    List<Text> texts =
        dict.items().stream()
            .filter(Pair.class::isInstance)
            .map(item -> ((Pair) item).key())
            .filter(Text.class::isInstance)
            .map(Text.class::cast)
            .toList();
    return enough(texts) ? plausible(texts) : List.of();
  }

  static boolean isKeyed(Dict dict) {
    return !keys(dict).isEmpty();
  }

  /** Whether two different environments are among the words. */
  static boolean enough(List<Text> words) {
    return words.stream()
            .map(Text::text)
            .filter(EnvironmentWords::isKnown)
            .map(EnvironmentWords::canonical)
            .distinct()
            .limit(2)
            .count()
        == 2;
  }

  static List<Written> plausible(List<Text> words) {
    return words.stream()
        .filter(word -> EnvironmentWords.isPlausible(word.text()))
        .map(Written::of)
        .toList();
  }
}
