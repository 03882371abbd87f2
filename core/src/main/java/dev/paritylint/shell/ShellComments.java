package dev.paritylint.shell;

import dev.paritylint.source.Commented;
import dev.paritylint.source.Passage;
import dev.paritylint.treesitter.TreeComments;

/** The comments of a script of the shell. */
public final class ShellComments {
  private ShellComments() {}

  public static Commented in(Passage script) {
    return TreeComments.in(script, ShellGrammar.GRAMMAR);
  }
}
