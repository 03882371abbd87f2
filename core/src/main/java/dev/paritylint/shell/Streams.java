package dev.paritylint.shell;

import dev.paritylint.treesitter.Node;
import java.util.ArrayList;
import java.util.List;

/** Statements that are given a text, or whose text is given away. */
final class Streams {
  private final Interpreter interpreter;
  private final Commands commands;
  private final SourcedFiles sources;

  Streams(Interpreter interpreter, Commands commands, SourcedFiles sources) {
    this.interpreter = interpreter;
    this.commands = commands;
    this.sources = sources;
  }

  /** Each part reads what the one before it prints. */
  Decision pipeline(ShellFile file, Node node, State state) {
    pipeline(file, node, state, List.of());
    return Decision.UNDECIDED;
  }

  /** What each part prints is read by the next one, where it is known. */
  private void pipeline(ShellFile file, Node node, State state, List<Word> first) {
    List<Word> given = first;
    for (Node part : node.children()) {
      if (interpreter.mayCopy(state.size())) {
        int before = interpreter.commands().size();
        commands.withInput(given, () -> interpreter.run(file, part, state.copy()));
        given = List.of(interpreter.outputs().of(before, part));
      }
    }
  }

  /** A statement whose input or output is a file or a text. */
  Decision redirected(ShellFile file, Node node, State state) {
    List<Node> redirects = node.children().stream().filter(HereDocument::isRedirect).toList();
    int before = interpreter.commands().size();
    List<Word> input = new ArrayList<>(HereDocument.words(file, redirects, state, interpreter));
    input.addAll(InputFiles.of(file, node, state, interpreter, sources));
    commands.withInput(
        input,
        () -> {
          for (Node child : node.children()) {
            if (!HereDocument.isRedirect(child) && !child.type().equals("file_redirect")) {
              interpreter.run(file, child, state);
            }
          }
        });
    for (Node target : HereDocument.targets(node)) {
      Word path = interpreter.word(file, target, state);
      interpreter.outputs().write(path, interpreter.outputs().of(before, node));
    }
    for (Node redirect : redirects) {
      List<Node> statements = HereDocument.statements(redirect);
      if (statements.stream().anyMatch(Interpreter::isSign)) {
        interpreter.perhaps(file, statements, state);
      } else if (statements.size() == 1 && statements.get(0).type().equals("pipeline")) {
        pipeline(file, statements.get(0), state, List.of(interpreter.outputs().of(before, node)));
      } else {
        interpreter.all(file, statements, state);
      }
    }
    return Decision.UNDECIDED;
  }
}
