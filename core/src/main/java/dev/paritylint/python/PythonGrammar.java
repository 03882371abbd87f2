package dev.paritylint.python;

import dev.paritylint.treesitter.Grammar;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.treesitter.TreeSitterPython;

/** What of Python's tree is read. */
final class PythonGrammar {
  private static final Set<String> LEFT_OUT =
      Set.of(
          "comment",
          "line_continuation",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          ",",
          ":",
          ".",
          "=",
          ";",
          "->");

  private static final Set<String> KEYWORDS =
      Set.of(
          ("and as assert async await break case class continue def del elif else except exec "
                  + "finally for from global if import in is lambda match nonlocal not or pass print "
                  + "raise return try type while with yield")
              .split(" "));

  static final Grammar GRAMMAR =
      new Grammar(
          TreeSitterPython::new, "Python", LEFT_OUT, KEYWORDS, Set.of(), UnaryOperator.identity());

  private PythonGrammar() {}
}
