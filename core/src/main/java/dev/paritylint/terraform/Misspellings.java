package dev.paritylint.terraform;

import dev.paritylint.source.Problem;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.vocabulary.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Var files that set what the root does not declare. Terraform only warns, and files that several
 * roots share do so on purpose: it is a doubt where a variable of nearly that name is left unset.
 */
final class Misspellings {
  private static final int SHORT = 8;
  private static final int MIN_LENGTH = 5;

  private Misspellings() {}

  static List<Problem> of(Map<String, Traced> given, Set<String> declared) {
    List<Problem> problems = new ArrayList<>();
    new TreeMap<>(given)
        .forEach(
            (name, value) ->
                meant(name, given.keySet(), declared)
                    .ifPresent(meant -> problems.add(problem(name, meant, value))));
    return problems;
  }

  private static Problem problem(String name, String meant, Traced value) {
    return new Problem(
        value.origin().at(),
        "\"" + name + "\" is set, but only a variable \"" + meant + "\" is declared",
        "rename it to \"" + meant + "\", or remove it",
        Problem.Kind.DOUBTFUL);
  }

  private static Optional<String> meant(String name, Set<String> given, Set<String> declared) {
    if (declared.contains(name)) {
      return Optional.empty();
    }
    return declared.stream()
        .filter(other -> !given.contains(other) && isNear(name, other))
        .sorted()
        .findFirst();
  }

  /** Names that differ in their numbers are two names. */
  private static boolean isNear(String name, String other) {
    int shorter = Math.min(name.length(), other.length());
    int allowed = shorter < SHORT ? 1 : 2;
    return shorter >= MIN_LENGTH
        && Math.abs(name.length() - other.length()) <= allowed
        && !name.replaceAll("\\d", "").equals(other.replaceAll("\\d", ""))
        && Spelling.slips(name, other) <= allowed;
  }
}
