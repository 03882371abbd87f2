package dev.paritylint.make;

import dev.paritylint.shell.Word;
import dev.paritylint.source.Passage;
import dev.paritylint.source.Span;
import java.util.Map;
import java.util.Set;

/**
 * A target of a Makefile with what make runs for it, each line in a shell of its own.
 *
 * @param script the recipes of what it needs and its own, as the shell reads them
 * @param variables make's own, where their values are plain text
 * @param exported those of them that the programs see
 */
public record MakeTarget(
    String name, Span at, Passage script, Map<String, Word> variables, Set<String> exported) {
  public MakeTarget {
    variables = Map.copyOf(variables);
    exported = Set.copyOf(exported);
  }
}
