package dev.paritylint.shell;

import dev.paritylint.source.Passage;
import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceTree;
import java.util.List;
import java.util.Map;

/**
 * What a script does, as far as reading it tells. Nothing is run.
 *
 * @param commands every command of the branches that may be taken, in order; those of functions
 *     where they are called
 * @param variables what each variable holds at the end, exported or not
 * @param exported the names of those that programs started by the script would see
 */
public record ShellRun(
    List<Command> commands,
    Map<String, Word> variables,
    List<String> exported,
    List<Problem> problems) {
  public ShellRun {
    commands = List.copyOf(commands);
    variables = Map.copyOf(variables);
    exported = List.copyOf(exported);
    problems = List.copyOf(problems);
  }

  /**
   * Reads a script as it would run.
   *
   * @param variables what the caller has set before
   * @param arguments the script's own arguments, {@code $1} first
   * @param tree where files that it sources are read, by paths relative to the tree's root
   */
  public static ShellRun of(
      Passage script, Map<String, Word> variables, List<Word> arguments, SourceTree tree) {
    return new ShellRun(List.of(), variables, List.of(), List.of());
  }
}
