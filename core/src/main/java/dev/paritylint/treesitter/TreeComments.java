package dev.paritylint.treesitter;

import dev.paritylint.source.Commented;
import dev.paritylint.source.Passage;
import dev.paritylint.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** The comments of a program, as its grammar tells them from strings and here-documents. */
public final class TreeComments {
  /** They begin where their first statement does, and are none themselves. */
  private static final Set<String> BODIES = Set.of("block", "ERROR");

  private TreeComments() {}

  public static Commented in(Passage passage, Grammar grammar) {
    Node root = SyntaxTree.parse(passage, grammar.withComments()).root();
    List<Span> comments = new ArrayList<>();
    List<Span> nodes = new ArrayList<>();
    Deque<Node> rest = new ArrayDeque<>(root.children());
    while (!rest.isEmpty()) {
      Node node = rest.pop();
      if (node.type().equals("comment")) {
        comments.add(node.at());
      } else if (!BODIES.contains(node.type())) {
        nodes.add(node.at());
      }
      node.children().forEach(rest::push);
    }
    return new Commented(comments, nodes);
  }
}
