package dev.paritylint.python;

import dev.paritylint.source.Commented;
import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceFile;
import dev.paritylint.treesitter.TreeComments;

/** The comments of a Python program. */
public final class PythonComments {
  private PythonComments() {}

  public static Commented in(SourceFile source) {
    return TreeComments.in(Passage.of(source), PythonGrammar.GRAMMAR);
  }
}
