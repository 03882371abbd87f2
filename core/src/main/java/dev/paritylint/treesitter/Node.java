package dev.paritylint.treesitter;

import dev.paritylint.source.Passage;
import dev.paritylint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * One node of a grammar's tree, copied. Most punctuation and all comments are left out.
 *
 * @param field the grammar's name for the child's part in its parent, or empty
 * @param start where it begins in the text of the passage, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record Node(
    String type, String field, Passage passage, int start, int end, List<Node> children) {
  public Optional<Node> child(String wanted) {
    return children.stream().filter(child -> child.field.equals(wanted)).findFirst();
  }

  /** The part of that name, or the node itself where a broken file lacks it. */
  public Node part(String wanted) {
    return child(wanted).orElse(this);
  }

  /** The only child's or the first child's place in the tree; itself where it has none. */
  public Node first() {
    return children.isEmpty() ? this : children.get(0);
  }

  public String text() {
    return passage.text().substring(start, end);
  }

  /** Where it stands in the file. */
  public Span at() {
    return passage.span(start, end);
  }
}
