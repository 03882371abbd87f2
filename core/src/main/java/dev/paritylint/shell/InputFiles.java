package dev.paritylint.shell;

import dev.paritylint.treesitter.Node;
import java.util.List;

/** The files of the tree that a statement reads as its input: {@code < file}. */
final class InputFiles {
  private static final int MAX_LENGTH = Word.MAX_LENGTH;

  private InputFiles() {}

  static List<Word> of(
      ShellFile file, Node statement, State state, Interpreter interpreter, SourcedFiles sources) {
    return statement.children().stream()
        .filter(child -> child.type().equals("file_redirect") && isInput(child.text()))
        .flatMap(child -> child.child("destination").stream())
        .flatMap(node -> sources.find(interpreter.word(file, node, state), file.path()).stream())
        .filter(source -> source.text().length() <= MAX_LENGTH)
        .map(EnvFiles::whole)
        .toList();
  }

  private static boolean isInput(String redirect) {
    return redirect.matches("(?s)0?<[^<&>(].*");
  }
}
