package dev.paritylint.project;

import dev.paritylint.model.Environment;
import dev.paritylint.project.config.Suggestion;
import dev.paritylint.project.config.Waiver;
import dev.paritylint.source.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Names in waivers that no environment has. Only where it is clear which one is meant: a waiver may
 * be for an environment of another folder.
 */
final class WaivedEnvironments {
  private WaivedEnvironments() {}

  static List<Problem> misspelt(List<Waiver> waivers, Collection<Environment> environments) {
    List<String> names = environments.stream().map(Environment::name).toList();
    List<Problem> problems = new ArrayList<>();
    for (Waiver waiver : waivers) {
      for (String name : waiver.environments()) {
        if (!names.contains(name)) {
          meant(name, names, environments)
              .ifPresent(
                  near ->
                      problems.add(
                          new Problem(
                              waiver.at(),
                              "a waiver is for `" + name + "`, which no environment is called",
                              "did you mean `" + near + "`?")));
        }
      }
    }
    return problems;
  }

  private static Optional<String> meant(
      String name, List<String> names, Collection<Environment> environments) {
    return environments.stream()
        .filter(one -> one.spellings().contains(name.toLowerCase(Locale.ROOT)))
        .map(Environment::name)
        .findFirst()
        .or(() -> Suggestion.nearest(name, names));
  }
}
