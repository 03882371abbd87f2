package dev.paritylint.shell;

import dev.paritylint.source.Passage;
import dev.paritylint.source.Problem;
import dev.paritylint.treesitter.Node;
import dev.paritylint.treesitter.SyntaxTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A script as the grammar reads it. The grammar stumbles over scripts that bash runs, so that what
 * it does not understand is no problem of the script's; it is only less that is known.
 *
 * @param unclosed what is opened and never closed, of which bash says the same
 * @param substitutions every {@code $(…)} by the place where it begins
 */
record ShellFile(
    Passage passage,
    Node root,
    Map<Integer, Node> substitutions,
    List<Problem> problems,
    List<Problem> unclosed) {

  static ShellFile parse(Passage written) {
    Passage passage = withoutReturns(written);
    SyntaxTree.Parsed parsed = SyntaxTree.parse(passage, ShellGrammar.GRAMMAR);
    return new ShellFile(
        passage,
        parsed.root(),
        substitutions(parsed.root()),
        parsed.problems(),
        Unclosed.in(passage, parsed));
  }

  String path() {
    return passage.file().path();
  }

  /** Lines that end in CRLF are read as if they ended in LF, which is what their writer meant. */
  private static Passage withoutReturns(Passage passage) {
    String text = passage.text();
    if (text.indexOf("\r\n") < 0) {
      return passage;
    }
    StringBuilder kept = new StringBuilder(text.length());
    int[] offsets = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      boolean dropped = text.charAt(i) == '\r' && text.startsWith("\n", i + 1);
      if (!dropped) {
        offsets[kept.length()] = passage.span(i, i).start();
        kept.append(text.charAt(i));
      }
    }
    int[] used = new int[kept.length() + 1];
    System.arraycopy(offsets, 0, used, 0, kept.length());
    used[kept.length()] = passage.span(text.length(), text.length()).start();
    return new Passage(passage.file(), kept.toString(), used);
  }

  private static Map<Integer, Node> substitutions(Node root) {
    Map<Integer, Node> found = new HashMap<>();
    Deque<Node> rest = new ArrayDeque<>(List.of(root));
    while (!rest.isEmpty()) {
      Node node = rest.pop();
      if (node.type().equals("command_substitution")) {
        found.put(node.start(), node);
      }
      node.children().forEach(rest::push);
    }
    return found;
  }
}
