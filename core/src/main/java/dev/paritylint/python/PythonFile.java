package dev.paritylint.python;

import dev.paritylint.source.Passage;
import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import dev.paritylint.treesitter.Node;
import dev.paritylint.treesitter.SyntaxTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A script as statements.
 *
 * @param unstable names that are bound where the order of statements does not show it: {@code
 *     global}, {@code nonlocal}, {@code :=}
 * @param called the last part of the name of everything that is called
 */
record PythonFile(
    SourceFile source,
    List<Statement> statements,
    Set<String> unstable,
    Set<String> called,
    List<Problem> problems) {

  /** A file of a tree that may know it already. */
  static PythonFile parse(SourceFile source, SourceTree tree) {
    return tree.parse(source, PythonFile.class, PythonFile::parse);
  }

  static PythonFile parse(SourceFile source) {
    SyntaxTree.Parsed parsed = SyntaxTree.parse(Passage.of(source), PythonGrammar.GRAMMAR);
    return new PythonFile(
        source,
        Statements.of(parsed.root().children()),
        unstable(parsed.root()),
        called(parsed.root()),
        Stream.concat(parsed.problems().stream(), parsed.broken().stream()).toList());
  }

  private static Set<String> called(Node root) {
    Set<String> names = new HashSet<>();
    Deque<Node> rest = new ArrayDeque<>(List.of(root));
    while (!rest.isEmpty()) {
      Node node = rest.pop();
      if (node.type().equals("call")) {
        names.add(BranchFinder.lastOf(node.part("function").text()));
      }
      node.children().forEach(rest::push);
    }
    return Set.copyOf(names);
  }

  private static Set<String> unstable(Node root) {
    Set<String> names = new HashSet<>();
    Deque<Node> rest = new ArrayDeque<>(List.of(root));
    while (!rest.isEmpty()) {
      Node node = rest.pop();
      if (node.type().equals("global_statement") || node.type().equals("nonlocal_statement")) {
        node.children().forEach(name -> names.add(name.text()));
      } else if (node.type().equals("named_expression")) {
        names.add(node.part("name").text());
      }
      node.children().forEach(rest::push);
    }
    return Set.copyOf(names);
  }
}
