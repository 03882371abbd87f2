package dev.paritylint.compose;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.platform.ServerOptions;
import dev.paritylint.shell.Command;
import dev.paritylint.shell.ShellReader;
import dev.paritylint.shell.ShellRun;
import dev.paritylint.shell.Word;
import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the program that a container's command runs in the end, through wrappers and shells. */
final class CommandLine {
  private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash", "zsh");

  /** Programs, and words of theirs, that run the program behind them. */
  private static final Set<String> WRAPPERS =
      Set.of(
          "exec",
          "env",
          "time",
          "nice",
          "tini",
          "dumb-init",
          "gosu",
          "su-exec",
          "python",
          "python2",
          "python3",
          "poetry",
          "pipenv",
          "pdm",
          "uv",
          "rye",
          "hatch",
          "run",
          "npx",
          "pnpm",
          "yarn",
          "bunx",
          "ddtrace-run",
          "opentelemetry-instrument",
          "newrelic-admin",
          "run-program",
          "doppler",
          "dotenv");

  private static final int MAX_DEPTH = 3;

  private final ServerOptions options;
  private final Map<String, Placed> environment;
  private final Image image;
  private final SourceTree tree;

  /**
   * A program and the words behind it.
   *
   * @param decided whether it certainly runs; otherwise a script decides by what nobody knows
   */
  record Run(String program, List<FilledText> arguments, boolean decided) {
    Run(String program, List<FilledText> arguments) {
      this(program, arguments, true);
    }
  }

  /** For a container with these variables, that has what an image has. */
  CommandLine(
      ServerOptions options, Map<String, Placed> environment, Image image, SourceTree tree) {
    this.options = options;
    this.environment = environment;
    this.image = image;
    this.tree = tree;
  }

  /** The programs whose options are known, in the order in which the words name them. */
  List<Run> runs(List<FilledText> words) {
    return runs(words, 0);
  }

  private List<Run> runs(List<FilledText> words, int depth) {
    boolean wrapped = true;
    for (int i = 0; i < words.size() && wrapped; i++) {
      String word = words.get(i).text();
      String program = word.substring(word.lastIndexOf('/') + 1);
      List<FilledText> rest = words.subList(i + 1, words.size());
      if (options.know(program)) {
        return List.of(new Run(program, rest));
      }
      if (depth < MAX_DEPTH && SHELLS.contains(program)) {
        return script(rest, depth);
      }
      Optional<SourceFile> file = depth < MAX_DEPTH ? file(word) : Optional.empty();
      if (file.isPresent()) {
        return file(file.get(), rest, depth);
      }
      boolean beside = i > 0 && (word.startsWith("-") || word.contains("="));
      wrapped = WRAPPERS.contains(program) || beside;
    }
    return List.of();
  }

  /** What {@code sh -c} runs, or a script in a file. */
  private List<Run> script(List<FilledText> arguments, int depth) {
    for (int i = 0; i < arguments.size(); i++) {
      String option = arguments.get(i).text();
      List<FilledText> rest = arguments.subList(i + 1, arguments.size());
      if (!option.startsWith("-")) {
        return file(option).map(file -> file(file, rest, depth)).orElse(List.of());
      }
      if (rest.isEmpty()) {
        return List.of();
      }
      if (option.matches("-[a-z]{0,5}c[a-z]{0,5}")) {
        return commands(rest.get(0), depth);
      }
    }
    return List.of();
  }

  /** The repository's script that lies in the container where a word says. */
  private Optional<SourceFile> file(String word) {
    boolean path = word.indexOf('/') >= 0 || word.endsWith(".sh");
    return path
        ? image.source(image.absolute(word), tree).flatMap(tree::read).filter(ShellReader::isShell)
        : Optional.empty();
  }

  private List<Run> file(SourceFile script, List<FilledText> arguments, int depth) {
    List<Word> words =
        arguments.stream()
            .map(FilledText::placed)
            .map(placed -> new Word(placed.value(), placed.origin()))
            .toList();
    ShellRun run = ShellRun.of(Passage.of(script), variables(), words, tree);
    List<Run> runs = new ArrayList<>();
    for (Command command : run.commands()) {
      List<FilledText> line =
          command.words().stream()
              .map(word -> FilledText.of(new Placed(word.value(), word.origin())))
              .toList();
      for (Run each : runs(line, depth + 1)) {
        boolean decided = each.decided() && !run.mayNotRun(command);
        runs.add(new Run(each.program(), each.arguments(), decided));
      }
    }
    return runs;
  }

  private Map<String, Word> variables() {
    Map<String, Word> variables = new LinkedHashMap<>();
    environment.forEach(
        (name, placed) -> variables.put(name, new Word(placed.value(), placed.origin())));
    return variables;
  }

  /** The programs of a script's commands. */
  List<Run> commands(FilledText script, int depth) {
    List<Run> runs = new ArrayList<>();
    for (Command command : ShellRun.of(script.passage(), variables(), List.of(), tree).commands()) {
      List<FilledText> words = command.words().stream().map(word -> filled(word, script)).toList();
      runs.addAll(runs(words, depth + 1));
    }
    return runs;
  }

  /** A shell's word; what the compose file itself filled into its script stays in the chain. */
  private static FilledText filled(Word word, FilledText script) {
    List<Origin.Step> via = new ArrayList<>(word.origin().via());
    Value value = word.value();
    for (FilledText.Fill fill : script.fills()) {
      Origin origin = script.placed(fill.start(), fill.end()).origin();
      boolean inside =
          origin.at().start() < word.origin().at().end()
              && origin.at().end() > word.origin().at().start();
      if (inside) {
        via.addAll(fill.via());
        value = fill.reason() == null ? value : new Value.Unknown(fill.reason(), prefix(value));
      }
    }
    return FilledText.of(new Placed(value, new Origin(word.origin().at(), via)));
  }

  private static String prefix(Value value) {
    String text = value instanceof Value.Text known ? known.text() : "";
    int gap = text.indexOf(FilledText.GAP);
    return gap < 0 ? "" : text.substring(0, gap);
  }
}
