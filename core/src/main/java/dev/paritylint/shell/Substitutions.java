package dev.paritylint.shell;

import dev.paritylint.shell.Piece.Filled;
import dev.paritylint.shell.Piece.Hidden;
import dev.paritylint.treesitter.Node;
import java.util.List;

/** What {@code $(…)} stands for: a few commands print what is known without running them. */
final class Substitutions {
  private final Interpreter interpreter;

  private final Printed printed;
  private final EnvLines lines;

  Substitutions(Interpreter interpreter, SourcedFiles sources) {
    this.interpreter = interpreter;
    this.printed = new Printed(sources);
    this.lines = new EnvLines(sources);
  }

  /** What is printed; the state is the substitution's own. */
  List<Piece> of(ShellFile file, Node node, State state) {
    int before = interpreter.commands().size();
    interpreter.all(file, node.children(), state);
    List<Command> run =
        List.copyOf(interpreter.commands().subList(before, interpreter.commands().size()));
    List<Piece> text = lines.of(run, node);
    boolean lone = node.children().size() == 1;
    if (lone && run.size() == 1 && isPlain(node.first())) {
      text = printed(run.get(0), node);
    } else if (lone && run.size() == 2 && node.first().type().equals("list")) {
      text = entered(run, node);
    }
    if (text.isEmpty()) {
      run.forEach(interpreter.outputs()::silence);
      return unknown(node);
    }
    interpreter.commands().subList(before, interpreter.commands().size()).clear();
    return text;
  }

  private static boolean isPlain(Node node) {
    return node.type().equals("command")
        || (node.type().equals("redirected_statement")
            && node.children().stream().noneMatch(child -> child.type().equals("pipeline")));
  }

  List<Piece> unknown(Node node) {
    String written = Interpreter.excerpt(node.text());
    return List.of(Hidden.because("`" + written + "` is computed when the script runs", node.at()));
  }

  private List<Piece> printed(Command command, Node node) {
    List<Word> words = command.words();
    String name = words.get(0).prefix();
    Word last = words.get(words.size() - 1);
    return switch (name) {
      case "echo", "printf", "cat" ->
          printed
              .of(command, node.at())
              .map(pieces -> withoutNewlines(pieces, command, node))
              .orElse(List.of());
      case "dirname" -> place(SourcedFiles.place(last).folder(), node);
      case "realpath", "readlink" -> place(SourcedFiles.place(last), node);
      case "pwd" -> place(TreePlace.at(""), node);
      case "git" -> last.is("--show-toplevel") ? place(TreePlace.at(""), node) : List.of();
      default -> List.of();
    };
  }

  /** {@code cd FOLDER && pwd}. */
  private static List<Piece> entered(List<Command> run, Node node) {
    List<Word> words = run.get(0).words();
    boolean enters = words.get(0).is("cd") && run.get(1).words().get(0).is("pwd");
    return enters && words.size() > 1
        ? place(SourcedFiles.place(words.get(words.size() - 1)), node)
        : List.of();
  }

  private static List<Piece> place(TreePlace place, Node node) {
    String reason = "`" + Interpreter.excerpt(node.text()) + "` is where the script lies";
    return place.known() ? List.of(new Hidden(reason, "", node.at(), place)) : List.of();
  }

  private static List<Piece> withoutNewlines(List<Piece> pieces, Command command, Node node) {
    Word text = Word.of(pieces, node.at());
    int end = text.characters().length();
    while (end > 0 && text.characters().charAt(end - 1) == '\n') {
      end--;
    }
    String name = command.words().get(0).prefix();
    return List.of(new Filled(node.at(), name, text.slice(0, end)));
  }
}
