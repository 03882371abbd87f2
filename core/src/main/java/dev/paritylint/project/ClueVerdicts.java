package dev.paritylint.project;

import dev.paritylint.invocation.Procedures;
import dev.paritylint.model.Evidence;
import dev.paritylint.project.Vocabulary.Named;
import dev.paritylint.vocabulary.Tier;
import dev.paritylint.workflow.Clue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What jobs, targets and branches say of the environment that they are for. */
final class ClueVerdicts {
  private static final int CONTENT = 1;
  private static final Pattern QUOTED = Pattern.compile("'(?:refs/heads/)?([A-Za-z0-9_-]{2,40})'");

  private final Vocabulary vocabulary;

  ClueVerdicts(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The environment that the first clue names which names one; the kinds in their order. */
  Optional<Verdict> of(List<Clue> clues, List<Clue.Kind> kinds) {
    for (Clue.Kind kind : kinds) {
      for (Clue clue : clues) {
        Optional<Verdict> verdict = clue.kind() == kind ? verdict(clue) : Optional.empty();
        if (verdict.isPresent()) {
          return verdict;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Verdict> verdict(Clue clue) {
    return words(clue).stream()
        .flatMap(
            word ->
                vocabulary.named(word).stream()
                    .filter(named -> counts(named, clue.kind()) && !isStage(named, word, clue))
                    .map(named -> verdict(named, word, clue)))
        .findFirst();
  }

  private static boolean counts(Named named, Clue.Kind kind) {
    return switch (named.word().tier()) {
      case A -> true;
      case B -> kind == Clue.Kind.ENVIRONMENT || !isRole(named);
      case C -> kind == Clue.Kind.BRANCH;
      case N -> false;
    };
  }

  /** `deploy_test`, `ci` and the like say what a job does rather than where to. */
  private static boolean isRole(Named named) {
    return Set.of("test", "ci", "e2e", "local", "integration", "internal", "qa", "perf")
        .contains(named.word().name());
  }

  /**
   * A weak word is a part of some job's name, {@code acceptance-stage}, {@code docs-preview}, where
   * that neither says that it deploys nor is the word itself.
   */
  private static boolean isStage(Named named, String word, Clue clue) {
    boolean weak = named.word().tier() == Tier.B && clue.kind() == Clue.Kind.JOB;
    boolean usual = SlotVerdict.isUsual(named.word().name()) && !word.equalsIgnoreCase("stage");
    return weak && !usual && !word.equals(clue.word()) && !DeployVerbs.in(clue.word());
  }

  private static Verdict verdict(Named named, String word, Clue clue) {
    String path = clue.at().path();
    Evidence evidence = new Evidence(what(clue), path, clue.at().line());
    return Verdict.of(named.word(), word, named.instance(), new Belief(CONTENT, evidence));
  }

  private static String what(Clue clue) {
    return switch (clue.kind()) {
      case ENVIRONMENT -> "deploys to the environment `" + clue.word() + "`";
      case JOB ->
          Procedures.isMakefile(clue.at().path())
              ? "has a target `" + clue.word() + "`"
              : "has a job `" + clue.word() + "` that deploys";
      case ARGUMENT -> "deploys with `" + clue.word() + "`";
      case CONDITION -> "deploys if " + clue.word();
      case BRANCH -> "deploys the branch `" + clue.word() + "`, as another job does another's";
    };
  }

  /** The words of a clue that may name an environment, the whole before its parts. */
  private static List<String> words(Clue clue) {
    if (clue.kind() == Clue.Kind.CONDITION) {
      return QUOTED.matcher(clue.word()).results().map(found -> found.group(1)).toList();
    }
    List<String> words = new ArrayList<>(List.of(clue.word()));
    String spaced = clue.word().replaceAll("([a-z0-9])([A-Z])", "$1-$2");
    String[] parts = spaced.split("[^A-Za-z0-9]+", -1);
    for (int i = 0; i + 1 < parts.length; i++) {
      words.add(parts[i] + "-" + parts[i + 1]);
    }
    words.addAll(List.of(parts));
    return words;
  }
}
