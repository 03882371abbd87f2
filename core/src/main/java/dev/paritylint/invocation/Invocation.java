package dev.paritylint.invocation;

import dev.paritylint.shell.Word;
import dev.paritylint.shell.WorkingFolder;
import dev.paritylint.source.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A program that is started.
 *
 * @param words the program and its arguments
 * @param environment the variables that it sees, as far as something in the repository sets them
 * @param folder where it runs
 * @param at the command as it is written
 */
public record Invocation(
    List<Word> words, Map<String, Word> environment, WorkingFolder folder, Span at) {
  public Invocation {
    words = List.copyOf(words);
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
  }
}
