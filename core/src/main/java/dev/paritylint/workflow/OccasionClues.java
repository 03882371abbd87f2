package dev.paritylint.workflow;

import dev.paritylint.model.Value;
import dev.paritylint.vocabulary.BuiltInWords;
import dev.paritylint.vocabulary.EnvironmentWord;
import dev.paritylint.vocabulary.SelectorNames;
import dev.paritylint.vocabulary.Tier;
import dev.paritylint.workflow.Clue.Kind;
import dev.paritylint.workflow.Names.Given;
import dev.paritylint.yaml.YamlNode.Scalar;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What tells the environment that a job deploys on some events only. */
final class OccasionClues {
  private OccasionClues() {}

  /** A variable called {@code ENVIRONMENT} or the like that holds an environment's word. */
  static void ofVariables(Map<String, Given> variables, JobNotes notes) {
    variables.forEach(
        (name, given) -> {
          if (SelectorNames.isName(name)
              && given.resolved().value() instanceof Value.Text text
              && find(text.text()).isPresent()) {
            notes.clues().add(new Clue(Kind.ARGUMENT, text.text(), given.at()));
          }
        });
  }

  /**
   * Of a step that deploys and that asks for the event: its variables, and the words it is called.
   */
  static void ofStep(Step step, Names names, JobNotes notes) {
    if (names.github().isEmpty()) {
      return;
    }
    ofVariables(names.env(), notes);
    Scalar name = step.name();
    if (name != null && step.condition() != null && step.condition().text().contains("github.")) {
      for (String word : DeployNames.words(name.text())) {
        if (find(word).isPresent()) {
          notes.clues().add(new Clue(Kind.ARGUMENT, word, name.span()));
        }
      }
    }
  }

  /** The one environment that clues name; empty where they name none, or several. */
  static Optional<String> word(List<Clue> clues) {
    for (Kind kind : List.of(Kind.ENVIRONMENT, Kind.ARGUMENT)) {
      Map<String, String> words = new LinkedHashMap<>();
      for (Clue clue : clues) {
        if (clue.kind() == kind) {
          named(clue.word()).forEach(words::putIfAbsent);
        }
      }
      if (!words.isEmpty()) {
        return words.size() == 1 ? words.values().stream().findFirst() : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * The environments in a text by their name, each with the word for it: the whole or its parts.
   */
  private static Map<String, String> named(String text) {
    Map<String, String> named = new LinkedHashMap<>();
    Optional<EnvironmentWord> whole = find(text);
    if (whole.isPresent()) {
      return Map.of(whole.get().name(), text);
    }
    Arrays.stream(DeployNames.words(text))
        .forEach(part -> find(part).ifPresent(word -> named.putIfAbsent(word.name(), part)));
    return named;
  }

  static Optional<EnvironmentWord> find(String text) {
    return BuiltInWords.find(text).filter(word -> word.tier() == Tier.A || word.tier() == Tier.B);
  }
}
