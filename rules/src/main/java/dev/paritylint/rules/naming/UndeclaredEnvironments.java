package dev.paritylint.rules.naming;

import dev.paritylint.model.Confidence;
import dev.paritylint.model.Environment;
import dev.paritylint.vocabulary.BuiltInWords;
import dev.paritylint.vocabulary.EnvironmentWord;
import dev.paritylint.vocabulary.Tier;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Environments that everybody knows by name, where a repository has none of that name. */
public final class UndeclaredEnvironments {
  /** Beside the words that nothing else is called by. */
  private static final Set<String> COMMON = Set.of("development", "qa");

  private static final Set<String> IN_HOSTS = Set.of("development", "qa", "test");

  private UndeclaredEnvironments() {}

  static List<Environment> besides(List<Environment> environments) {
    return besides(environments, COMMON);
  }

  /** Those that a host may name: there {@code test} is no other word. */
  public static List<Environment> besidesInHosts(List<Environment> environments) {
    return besides(environments, IN_HOSTS);
  }

  private static List<Environment> besides(List<Environment> environments, Set<String> common) {
    Set<Object> classes = environments.stream().map(Environment::kind).collect(Collectors.toSet());
    return BuiltInWords.all().values().stream()
        .filter(word -> word.tier() == Tier.A || common.contains(word.name()))
        .filter(word -> !classes.contains(word.kind()))
        .map(UndeclaredEnvironments::environment)
        .distinct()
        .sorted(Comparator.comparing(Environment::name))
        .toList();
  }

  private static Environment environment(EnvironmentWord word) {
    return new Environment(
        word.name(),
        BuiltInWords.synonyms(word.word()),
        word.kind(),
        "",
        "",
        Confidence.UNSURE,
        List.of());
  }
}
