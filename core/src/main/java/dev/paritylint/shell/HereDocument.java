package dev.paritylint.shell;

import dev.paritylint.treesitter.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts that a script writes down as the input of a command. */
final class HereDocument {
  private static final Set<String> PARTS =
      Set.of(
          "heredoc_start",
          "heredoc_body",
          "heredoc_end",
          "file_redirect",
          "file_descriptor",
          "<<",
          "<<-");

  private static final Pattern OUTPUT = Pattern.compile("(?:1|&)?>{1,2}\\|?(?!&)");

  private HereDocument() {}

  static boolean isRedirect(Node node) {
    return node.type().equals("heredoc_redirect") || node.type().equals("herestring_redirect");
  }

  /** What stands behind the delimiter in the line of the command: the grammar puts it inside. */
  static List<Node> statements(Node redirect) {
    return redirect.type().equals("heredoc_redirect")
        ? redirect.children().stream().filter(child -> !PARTS.contains(child.type())).toList()
        : List.of();
  }

  /** The files to which a statement's output goes. */
  static List<Node> targets(Node statement) {
    List<Node> targets = new ArrayList<>();
    for (Node child : statement.children()) {
      if (child.type().equals("heredoc_redirect")) {
        targets.addAll(targets(child));
      } else if (child.type().equals("file_redirect") && OUTPUT.matcher(child.text()).lookingAt()) {
        child.child("destination").ifPresent(targets::add);
      }
    }
    return targets;
  }

  static List<Word> words(
      ShellFile file, List<Node> redirects, State state, Interpreter interpreter) {
    List<Word> words = new ArrayList<>();
    for (Node redirect : redirects) {
      if (redirect.type().equals("herestring_redirect") && !redirect.children().isEmpty()) {
        Node last = redirect.children().get(redirect.children().size() - 1);
        words.add(interpreter.word(file, last, state));
      }
      redirect.children().stream()
          .filter(child -> child.type().equals("heredoc_body"))
          .forEach(body -> words.add(document(file, redirect, body, state, interpreter)));
    }
    return words;
  }

  private static Word document(
      ShellFile file, Node redirect, Node body, State state, Interpreter interpreter) {
    String delimiter =
        redirect.children().stream()
            .filter(child -> child.type().equals("heredoc_start"))
            .map(Node::text)
            .findFirst()
            .orElse("");
    boolean raw = delimiter.chars().anyMatch(c -> c == '\'' || c == '"' || c == '\\');
    boolean indented = redirect.text().replaceFirst("^\\d+", "").startsWith("<<-");
    List<Piece> pieces = new ArrayList<>();
    for (int[] stretch : stretches(file.passage().text(), body, indented)) {
      if (raw) {
        pieces.addAll(file.literal(stretch[0], stretch[1]));
      } else {
        List<Bit> bits = Expander.document(file, stretch[0], stretch[1], state, interpreter);
        pieces.addAll(Bits.joined(bits, body.at()).pieces());
      }
    }
    return Word.of(pieces, body.at());
  }

  /** Each line without the tabs before it, or the whole. */
  private static List<int[]> stretches(String text, Node body, boolean indented) {
    if (!indented) {
      return List.of(new int[] {body.start(), body.end()});
    }
    List<int[]> lines = new ArrayList<>();
    int at = body.start();
    while (at < body.end()) {
      while (at < body.end() && text.charAt(at) == '\t') {
        at++;
      }
      int newline = text.indexOf('\n', at);
      int end = newline < 0 ? body.end() : Math.min(newline + 1, body.end());
      lines.add(new int[] {at, end});
      at = end;
    }
    return lines;
  }
}
