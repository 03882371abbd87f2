package dev.paritylint.shell;

import dev.paritylint.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One simple command, in the order of execution.
 *
 * @param words the program and its arguments; redirections left out
 * @param environment what stands before the program as {@code NAME=value}
 * @param input the text of a here-document or here-string, or empty
 * @param at from the first word to the last
 */
public record Command(
    List<Word> words,
    Map<String, Word> environment,
    List<Word> input,
    Span at,
    Surroundings surroundings) {
  public Command {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
    input = List.copyOf(input);
  }

  /** The program's name without the folder that it lies in; empty where that is not known. */
  public Optional<String> program() {
    if (words.isEmpty() || !words.get(0).value().isKnown()) {
      return Optional.empty();
    }
    String path = words.get(0).characters();
    return Optional.of(path.substring(path.lastIndexOf('/') + 1));
  }

  /** The variables that it sees, as far as something in sight sets them. */
  public Map<String, Word> seen() {
    Map<String, Word> seen = new LinkedHashMap<>(surroundings.exported());
    seen.putAll(environment);
    return seen;
  }

  /** What is really started, behind {@code sudo}, {@code env A=1}, {@code timeout 30}. */
  public Command started() {
    return Launch.end(this);
  }
}
