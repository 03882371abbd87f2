package dev.paritylint.workflow;

import dev.paritylint.model.Origin;
import dev.paritylint.shell.Command;
import dev.paritylint.shell.ShellRun;
import dev.paritylint.shell.Surroundings;
import dev.paritylint.shell.Word;
import dev.paritylint.shell.WrittenFile;
import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceTree;
import dev.paritylint.source.Span;
import dev.paritylint.workflow.Interpolation.Piece;
import dev.paritylint.workflow.Resolved.Missing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A step's script as the shell gets it. The runner puts texts for expressions before the shell sees
 * anything; here each becomes a variable of the shell, so that the chain of its value is kept.
 */
final class StepScript {
  private static final String NAME = ShellRun.FILLED_IN;

  private final Map<String, Word> expressions = new LinkedHashMap<>();
  private final List<Resolved> resolved = new ArrayList<>();
  private final Passage passage;

  private StepScript(Passage script, Names names) {
    this.passage =
        Interpolation.isIn(script.text()) ? replaced(script, new Evaluator(names)) : script;
  }

  static StepScript of(Passage script, Names names) {
    return new StepScript(script, names);
  }

  /** Names in the expressions that nothing defines. */
  List<Missing> missing() {
    return resolved.stream().flatMap(gives -> gives.missing().stream()).toList();
  }

  /** A chain without the variables that stand for expressions; what those lead to remains. */
  static List<Origin.Step> withoutExpressions(List<Origin.Step> via) {
    return via.stream().filter(step -> !step.what().startsWith(NAME)).toList();
  }

  /** What it does, with what its expressions give. */
  ShellRun run(Map<String, Word> variables, SourceTree tree) {
    Map<String, Word> all = new LinkedHashMap<>(variables);
    all.putAll(expressions);
    ShellRun run = ShellRun.of(passage, all, List.of(), tree);
    if (expressions.isEmpty()) {
      return run;
    }
    List<Command> commands = new ArrayList<>();
    List<Command> unsure = new ArrayList<>();
    for (Command command : run.commands()) {
      Command filled = filled(command);
      commands.add(filled);
      if (run.mayNotRun(command)) {
        unsure.add(filled);
      }
    }
    return new ShellRun(
        commands,
        unsure,
        run.variables(),
        run.exported(),
        run.written().stream()
            .map(file -> new WrittenFile(filled(file.path()), filled(file.text())))
            .toList(),
        run.problems());
  }

  private Passage replaced(Passage script, Evaluator evaluator) {
    StringBuilder text = new StringBuilder();
    List<Span> places = new ArrayList<>();
    for (Piece piece : Interpolation.split(script)) {
      Span at = script.span(piece.start(), piece.end());
      if (piece.expression()) {
        Resolved gives = evaluator.expression(piece.inside(), at);
        String name = NAME + resolved.size();
        resolved.add(gives);
        expressions.put(name, new Word(gives.value(), new Origin(at, gives.via())));
        String shell =
            isSingleQuoted(script.text(), piece) ? "'\"${" + name + "}\"'" : "${" + name + "}";
        text.append(shell);
        places.addAll(Arrays.asList(repeated(at, shell.length())));
      } else {
        text.append(script.text(), piece.start(), piece.end());
        for (int i = piece.start(); i < piece.end(); i++) {
          places.add(script.span(i, i + 1));
        }
      }
    }
    int[] starts = new int[text.length() + 1];
    int[] ends = new int[text.length()];
    for (int i = 0; i < ends.length; i++) {
      starts[i] = places.get(i).start();
      ends[i] = places.get(i).end();
    }
    starts[ends.length] = ends.length == 0 ? 0 : ends[ends.length - 1];
    return new Passage(script.file(), text.toString(), starts, ends);
  }

  /** Whether the expression stands between single quotes of its line. */
  private static boolean isSingleQuoted(String script, Piece piece) {
    int start = script.lastIndexOf('\n', piece.start()) + 1;
    int end = script.indexOf('\n', piece.end());
    int close = script.indexOf('\'', piece.end());
    if (close < 0 || (end >= 0 && close > end)) {
      return false;
    }
    char open = 0;
    for (int at = start; at < piece.start(); at++) {
      char c = script.charAt(at);
      if (script.startsWith("${{", at)) {
        at = script.indexOf("}}", at);
      } else if (c == '\\' && open != '\'') {
        at++;
      } else if (open == 0 && (c == '\'' || c == '"')) {
        open = c;
      } else if (c == open) {
        open = 0;
      }
    }
    return open == '\'';
  }

  private static Span[] repeated(Span at, int times) {
    Span[] all = new Span[times];
    Arrays.fill(all, at);
    return all;
  }

  private Command filled(Command command) {
    Map<String, Word> environment = new LinkedHashMap<>();
    command.environment().forEach((name, word) -> environment.put(name, filled(word)));
    return new Command(
        command.words().stream().map(this::filled).toList(),
        environment,
        command.input().stream().map(this::filled).toList(),
        command.at(),
        filled(command.surroundings()));
  }

  private Surroundings filled(Surroundings surroundings) {
    Map<String, Word> exported = new LinkedHashMap<>();
    surroundings.exported().forEach((name, word) -> exported.put(name, filled(word)));
    exported.keySet().removeAll(expressions.keySet());
    return new Surroundings(exported, surroundings.folder());
  }

  /** In texts over several lines the shell leaves the variable alone; the runner did not. */
  private Word filled(Word word) {
    Word filled = word;
    for (Map.Entry<String, Word> entry : expressions.entrySet()) {
      filled = filled.filled("${" + entry.getKey() + "}", entry.getKey(), entry.getValue());
    }
    return filled;
  }
}
