package dev.paritylint.shell;

import dev.paritylint.shell.Holding.One;
import dev.paritylint.shell.State.Arguments;
import dev.paritylint.source.Passage;
import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceTree;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a script does, as far as reading it tells. Nothing is run.
 *
 * @param commands every command of the branches that may be taken, in order; those of functions
 *     where they are called
 * @param unsure of these the very objects that are run or not: nothing in sight decides
 * @param variables what each variable holds at the end, exported or not
 * @param exported the names of those that programs started by the script would see
 * @param written what it writes to files
 */
public record ShellRun(
    List<Command> commands,
    Collection<Command> unsure,
    Map<String, Word> variables,
    List<String> exported,
    List<WrittenFile> written,
    List<Problem> problems) {
  /**
   * How the names of variables begin that stand for text which was put into a script before any
   * shell saw it: they hold in whatever shell reads a part of the script.
   */
  public static final String FILLED_IN = "GITHUB_EXPRESSION_";

  public ShellRun {
    commands = List.copyOf(commands);
    Set<Command> same = Collections.newSetFromMap(new IdentityHashMap<>());
    same.addAll(unsure);
    unsure = Collections.unmodifiableSet(same);
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    exported = List.copyOf(exported);
    written = List.copyOf(written);
    problems = List.copyOf(problems);
  }

  /** Whether nothing decides that this very command is run. */
  public boolean mayNotRun(Command command) {
    return unsure.contains(command);
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
    return of(
        ShellFile.parse(script, tree), variables, arguments, new SourcedFiles(tree), Bound.NONE);
  }

  /** The same for the environment that is bound to the script's selectors. */
  static ShellRun of(
      ShellFile script,
      Map<String, Word> variables,
      List<Word> arguments,
      SourcedFiles sources,
      Bound bound) {
    Map<String, Holding> held = new LinkedHashMap<>();
    variables.forEach((name, word) -> held.put(name, new One(word)));
    State state = new State(held, new Arguments(!arguments.isEmpty(), arguments));
    variables.keySet().forEach(state::export);
    Interpreter interpreter = new Interpreter(sources, bound);
    interpreter.file(script, state);
    return new ShellRun(
        interpreter.commands(),
        interpreter.unsure(),
        plain(state.variables()),
        List.copyOf(state.exported()),
        interpreter.outputs().written(),
        interpreter.problems());
  }

  private static Map<String, Word> plain(Map<String, Holding> variables) {
    Map<String, Word> words = new LinkedHashMap<>();
    variables.forEach(
        (name, held) -> {
          if (held instanceof One one) {
            words.put(name, one.word());
          }
        });
    return words;
  }
}
