package dev.paritylint.shell;

import dev.paritylint.shell.Piece.Filled;
import dev.paritylint.shell.Piece.Formed;
import dev.paritylint.shell.Piece.Hidden;
import dev.paritylint.treesitter.Node;
import java.util.ArrayList;
import java.util.List;

/** What {@code $(…)} stands for: a few commands print what is known without running them. */
final class Substitutions {
  private final Interpreter interpreter;

  Substitutions(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** What is printed; the state is the substitution's own. */
  List<Piece> of(ShellFile file, Node node, State state) {
    int before = interpreter.commands().size();
    interpreter.all(file, node.children(), state);
    List<Command> run =
        List.copyOf(interpreter.commands().subList(before, interpreter.commands().size()));
    List<Piece> printed = List.of();
    boolean lone = node.children().size() == 1;
    if (lone && run.size() == 1 && isPlain(node.first())) {
      printed = printed(run.get(0), node);
    } else if (lone && run.size() == 2 && node.first().type().equals("list")) {
      printed = entered(run, node);
    }
    if (printed.isEmpty()) {
      return unknown(node);
    }
    interpreter.commands().subList(before, interpreter.commands().size()).clear();
    return printed;
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

  private static List<Piece> printed(Command command, Node node) {
    List<Word> words = command.words();
    String name = words.get(0).prefix();
    Word last = words.get(words.size() - 1);
    boolean one = words.size() == 2;
    return switch (name) {
      case "echo" -> echoed(words, node);
      case "printf" ->
          words.size() == 3 && words.get(1).prefix().matches("%s(\\\\n)?")
              ? filled(last, node)
              : List.of();
      case "cat" ->
          one || command.input().size() != 1
              ? List.of()
              : filled(withoutNewlines(command.input().get(0)), node);
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

  private static List<Piece> echoed(List<Word> words, Node node) {
    List<Piece> pieces = new ArrayList<>();
    boolean flags = true;
    for (Word word : words.subList(1, words.size())) {
      flags = flags && word.is("-n");
      if (flags) {
        continue;
      }
      if (word.characters().startsWith("-") || word.characters().indexOf('\\') >= 0) {
        return List.of();
      }
      if (!pieces.isEmpty()) {
        pieces.add(new Formed(" ", node.at()));
      }
      pieces.add(new Filled(node.at(), "echo", word));
    }
    return pieces;
  }

  private static List<Piece> filled(Word word, Node node) {
    return List.of(new Filled(node.at(), "text", word));
  }

  private static Word withoutNewlines(Word word) {
    int end = word.characters().length();
    while (end > 0 && word.characters().charAt(end - 1) == '\n') {
      end--;
    }
    return word.slice(0, end);
  }
}
