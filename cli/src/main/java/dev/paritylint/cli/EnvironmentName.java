package dev.paritylint.cli;

import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import java.util.List;
import java.util.Optional;

/** Finds the environment that somebody names, by its name or another spelling. */
final class EnvironmentName {
  private EnvironmentName() {}

  /** Whether a word names an environment, by its name or a spelling that is no other's. */
  static boolean isOne(String word, Landscape landscape) {
    return named(word, landscape).isPresent();
  }

  static Environment find(String word, Landscape landscape) {
    return named(word, landscape).orElseThrow(() -> refusal(word, landscape));
  }

  private static Optional<Environment> named(String word, Landscape landscape) {
    List<Environment> known = landscape.environments();
    for (Environment environment : known) {
      if (environment.name().equals(word)) {
        return Optional.of(environment);
      }
    }
    List<Environment> spelled =
        known.stream().filter(environment -> environment.spellings().contains(word)).toList();
    return spelled.size() == 1 ? Optional.of(spelled.get(0)) : Optional.empty();
  }

  private static Refusal refusal(String word, Landscape landscape) {
    List<String> names = landscape.environments().stream().map(Environment::name).toList();
    return new Refusal(
        "unknown environment '"
            + word
            + "'"
            + Nearest.hint(word, names)
            + "; the environments are "
            + String.join(", ", names));
  }
}
