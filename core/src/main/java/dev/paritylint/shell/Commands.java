package dev.paritylint.shell;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.shell.Holding.One;
import dev.paritylint.shell.State.Arguments;
import dev.paritylint.shell.State.Flow;
import dev.paritylint.shell.State.Function;
import dev.paritylint.source.SourceFile;
import dev.paritylint.treesitter.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Simple commands: those of the shell itself, functions, and programs. */
final class Commands {
  private static final int MAX_CALLS = 20;

  private final Interpreter interpreter;
  private final SourcedFiles sources;
  private final Outcomes outcomes;
  private final Conditions conditions;
  private List<Word> input = List.of();
  private int sourcing;

  Commands(
      Interpreter interpreter, SourcedFiles sources, Outcomes outcomes, Conditions conditions) {
    this.interpreter = interpreter;
    this.sources = sources;
    this.outcomes = outcomes;
    this.conditions = conditions;
  }

  /** Follows commands that are given a text to read. */
  void withInput(List<Word> words, Runnable commands) {
    List<Word> before = input;
    input = words.isEmpty() ? before : words;
    commands.run();
    input = before;
  }

  Decision run(ShellFile file, Node node, State state) {
    Map<String, Word> environment = new LinkedHashMap<>();
    List<Word> words = new ArrayList<>();
    List<Word> given = new ArrayList<>(input);
    given.addAll(
        HereDocument.words(
            file,
            node.children().stream().filter(HereDocument::isRedirect).toList(),
            state,
            interpreter));
    for (Stretch stretch : stretches(node)) {
      words.addAll(
          Fields.of(
              Expander.bits(file, stretch.start(), stretch.end(), state, interpreter),
              file.passage().span(stretch.start(), stretch.end())));
    }
    for (Node child : node.children()) {
      if (child.type().equals("variable_assignment") && child.field().isEmpty()) {
        Node name = child.part("name");
        int from = Math.min(name.end() + 1, child.end());
        environment.put(
            name.text(),
            Bits.joined(
                Expander.bits(file, from, child.end(), state, interpreter),
                file.passage().span(from, child.end())));
      }
    }
    if (node.text().startsWith("((")) {
      Changes.inArithmetic(node.text(), node.at(), state);
      return Decision.UNDECIDED;
    }
    if (words.isEmpty()) {
      return Decision.UNDECIDED;
    }
    return dispatch(
        file, new Command(words, environment, given, node.at(), surroundings(state)), state);
  }

  private Surroundings surroundings(State state) {
    return interpreter.mayCopy(state.exported().size())
        ? state.surroundings()
        : Surroundings.UNKNOWN;
  }

  /** From where to where one argument reaches; the grammar may cut it without a space. */
  private record Stretch(int start, int end) {}

  private static List<Stretch> stretches(Node node) {
    List<Stretch> stretches = new ArrayList<>();
    for (Node child : node.children()) {
      boolean part = child.field().equals("name") || child.field().equals("argument");
      if (!part) {
        continue;
      }
      int last = stretches.size() - 1;
      if (last >= 0 && touches(stretches.get(last), child)) {
        stretches.set(last, new Stretch(stretches.get(last).start(), child.end()));
      } else {
        stretches.add(new Stretch(child.start(), child.end()));
      }
    }
    return stretches;
  }

  /** Nothing, or the end of a line that is escaped, stands between them. */
  private static boolean touches(Stretch before, Node node) {
    int gap = node.start() - before.end();
    return gap == 0 || (gap == 2 && node.passage().text().startsWith("\\\n", before.end()));
  }

  private Decision dispatch(ShellFile file, Command command, State state) {
    List<Word> words = command.words();
    String name = words.get(0).value().isKnown() ? words.get(0).characters() : "";
    Function function = state.functions().get(name);
    if (function != null && outcomes.callDepth() < MAX_CALLS) {
      return interpreter.call(function, words.subList(1, words.size()), state);
    }
    return switch (name) {
      case ":", "true" -> Decision.YES;
      case "false" -> Decision.NO;
      case "exit" -> ended(Flow.EXITS, state);
      case "return" -> returned(words, state);
      case "break" -> ended(Flow.BREAKS, state);
      case "continue" -> ended(Flow.CONTINUES, state);
      case "source", "." -> source(file, words, state);
      case "set" -> set(words, state);
      case "shift" -> shift(words, state);
      case "read", "mapfile", "readarray", "getopts" -> read(words, state);
      case "let" -> {
        words.forEach(word -> Changes.inArithmetic(word.characters(), word.origin().at(), state));
        yield Decision.UNDECIDED;
      }
      case "eval" -> {
        words.forEach(word -> Changes.byEval(word.characters(), word.origin().at(), state));
        yield Decision.UNDECIDED;
      }
      case "test", "[" -> conditions.words(words, file);
      case "cd", "pushd", "popd" -> enter(command, state);
      default -> {
        interpreter.keep(command, state);
        yield isHarmless(name) ? Decision.YES : Decision.UNDECIDED;
      }
    };
  }

  private Decision enter(Command command, State state) {
    interpreter.keep(command);
    List<Word> words = command.words();
    if (words.get(0).is("popd")) {
      state.leave();
      return Decision.YES;
    }
    WorkingFolder before = state.folder();
    state.enter(
        words.size() < 2 ? WorkingFolder.UNKNOWN : before.entered(words.get(words.size() - 1)));
    if (words.get(0).is("pushd")) {
      state.remember(before);
    }
    return Decision.YES;
  }

  private static Decision ended(Flow flow, State state) {
    state.flow(flow);
    return Decision.UNDECIDED;
  }

  private static Decision returned(List<Word> words, State state) {
    state.flow(Flow.RETURNS);
    return words.size() > 1 ? Decision.of(words.get(1).is("0")) : Decision.UNDECIDED;
  }

  /** Commands that fail only where everything does. */
  private static boolean isHarmless(String name) {
    return switch (name) {
      case "echo", "printf", "mkdir", "trap", "shopt" -> true;
      default -> false;
    };
  }

  private Decision source(ShellFile file, List<Word> words, State state) {
    Optional<SourceFile> found =
        words.size() < 2 ? Optional.empty() : sources.find(words.get(1), file.path());
    if (found.isEmpty() || sourcing >= 8) {
      return Decision.UNDECIDED;
    }
    sourcing++;
    Decision last = interpreter.file(sources.parse(found.get()), state);
    sourcing--;
    if (state.flow() == Flow.RETURNS) {
      state.flow(Flow.GOES_ON);
    }
    return last == Decision.NO ? Decision.UNDECIDED : Decision.YES;
  }

  private static Decision set(List<Word> words, State state) {
    for (int i = 1; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.is("--")) {
        state.arguments(new Arguments(true, words.subList(i + 1, words.size())));
        return Decision.YES;
      }
      boolean all = word.prefix().matches("[-+][a-zA-Z]*a[a-zA-Z]*");
      boolean named = word.is("allexport") && i > 1;
      if (all || named) {
        state.exportAll((named ? words.get(i - 1) : word).prefix().startsWith("-"));
      }
    }
    return Decision.YES;
  }

  private static Decision shift(List<Word> words, State state) {
    Arguments arguments = state.arguments();
    String count = words.size() > 1 ? words.get(1).prefix() : "1";
    if (!arguments.known() || !count.matches("\\d{1,3}")) {
      return Decision.UNDECIDED;
    }
    int size = arguments.words().size();
    int by = Integer.parseInt(count);
    if (by > size) {
      return Decision.NO;
    }
    state.arguments(new Arguments(true, arguments.words().subList(by, size)));
    return Decision.YES;
  }

  private static Decision read(List<Word> words, State state) {
    for (Word word : words.subList(1, words.size())) {
      if (word.value().isKnown() && word.characters().matches("[A-Za-z_]\\w*")) {
        String reason = "`" + word.characters() + "` is read when the script runs";
        state.set(
            word.characters(),
            new One(new Word(new Value.Unknown(reason), Origin.literal(word.origin().at()))));
      }
    }
    return Decision.UNDECIDED;
  }
}
