package dev.paritylint.workflow;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.shell.Word;
import dev.paritylint.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The variables that the runner itself gives to a script, as far as they decide anything. */
final class RunnerVariables {
  private static final Map<String, String> OF_EVENT =
      Map.of(
          "GITHUB_REF", "ref",
          "GITHUB_REF_NAME", "ref_name",
          "GITHUB_REF_TYPE", "ref_type",
          "GITHUB_EVENT_NAME", "event_name",
          "GITHUB_BASE_REF", "base_ref");

  private RunnerVariables() {}

  static Map<String, Word> of(Names names, Span script) {
    Map<String, Word> words = new LinkedHashMap<>();
    for (String file : List.of("GITHUB_ENV", "GITHUB_OUTPUT")) {
      Value unknown = new Value.Unknown("`" + file + "` is a file of the runner");
      words.put(file, new Word(unknown, Origin.literal(script)));
    }
    OF_EVENT.forEach(
        (variable, name) -> {
          if (names.github().get(name) instanceof Datum.Text text) {
            words.put(variable, new Word(new Value.Text(text.text()), Origin.literal(script)));
          }
        });
    return words;
  }
}
