package dev.paritylint.shell;

import dev.paritylint.source.Span;
import java.util.List;
import java.util.Map;

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
}
