package dev.paritylint.shell;

import dev.paritylint.source.Passage;
import dev.paritylint.source.Problem;
import dev.paritylint.treesitter.Node;
import dev.paritylint.treesitter.SyntaxTree;
import dev.paritylint.treesitter.SyntaxTree.Missing;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a script opens and never closes. Of all that the grammar does not understand, bash refuses
 * only these for certain ({@code broken.txt} of the tests holds what it says).
 */
final class Unclosed {
  /** What closes, by how that which it closes begins. */
  private static final Map<String, String> OPENING =
      Map.of("fi", "if", "done", "do", "\"", "\"", "`", "`", ")", "");

  private static final String HELP =
      "bash runs a script only as far as it understands it: close it, or quote it if it is text";

  private Unclosed() {}

  /** The first one: what follows it is mostly its consequence. */
  static List<Problem> in(Passage passage, SyntaxTree.Parsed parsed) {
    return parsed.missing().stream()
        .filter(one -> OPENING.containsKey(one.token()))
        .findFirst()
        .map(one -> problem(passage, one))
        .or(() -> quote(passage, parsed.root()))
        .stream()
        .toList();
  }

  private static Problem problem(Passage passage, Missing one) {
    String opening = OPENING.getOrDefault(one.token(), "");
    String text = passage.text();
    int end = one.begun() + Math.max(1, opening.length());
    String begun = text.startsWith(opening, one.begun()) ? opening : "";
    if (begun.isEmpty()) {
      end = Math.min(Math.max(text.indexOf('(', one.begun()), one.begun()) + 1, text.length());
      begun = text.substring(one.begun(), end);
    }
    return problem(passage, one.begun(), begun, one.token());
  }

  private static Problem problem(Passage passage, int start, String begun, String closing) {
    return new Problem(
        passage.span(start, start + begun.length()),
        "no `" + closing + "` closes the `" + begun + "` that is opened here",
        HELP);
  }

  /** A quote that the grammar gives up at, and that no other follows. */
  private static Optional<Problem> quote(Passage passage, Node root) {
    String text = passage.text();
    Deque<Node> rest = new ArrayDeque<>(List.of(root));
    while (!rest.isEmpty()) {
      Node node = rest.pop();
      node.children().forEach(rest::push);
      int start = node.start();
      while (start < node.end() && text.charAt(start) == ' ') {
        start++;
      }
      boolean quote = start < node.end() && "\"'".indexOf(text.charAt(start)) >= 0;
      if (!node.type().equals("ERROR") || !quote) {
        continue;
      }
      String mark = text.substring(start, start + 1);
      boolean last = text.indexOf(mark, start + 1) < 0;
      if (last && !text.substring(0, start).contains("<<")) {
        return Optional.of(problem(passage, start, mark, mark));
      }
    }
    return Optional.empty();
  }
}
