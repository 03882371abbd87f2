package dev.paritylint.shell;

import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceTree;
import dev.paritylint.source.Span;
import java.util.List;
import java.util.Map;

/** A script of the shell that may tell environments apart. */
public final class BranchingScript {
  private final ShellFile file;
  private final SourceTree tree;
  private final Selecting selecting;

  private BranchingScript(ShellFile file, SourceTree tree) {
    this.file = file;
    this.tree = tree;
    this.selecting = Selecting.of(file, tree);
  }

  /** Parses a script; {@code tree} is where files that it sources are read. */
  public static BranchingScript of(Passage script, SourceTree tree) {
    return new BranchingScript(ShellFile.parse(script, tree), tree);
  }

  /** The words of the environments, in the spelling in which the script is called with them. */
  public List<String> words() {
    return selecting.words();
  }

  /** Whether a variable holds the word of an environment. */
  public boolean selects(String variable) {
    return selecting.selectors().contains(variable);
  }

  /** Where a word stands in the script; at its beginning where it is not written out. */
  public Span at(String word) {
    Word found = bound(word).word();
    return found == null ? start() : found.origin().at();
  }

  /** What it does where nothing says for which environment. */
  public ShellRun run(Map<String, Word> variables) {
    return run(variables, Bound.NONE);
  }

  /** What it does for one environment. */
  public ShellRun run(Map<String, Word> variables, String word) {
    return run(variables, bound(word));
  }

  private Bound bound(String word) {
    return selecting.bound(word, start());
  }

  private Span start() {
    return file.passage().file().span(0, 0);
  }

  private ShellRun run(Map<String, Word> variables, Bound bound) {
    return ShellRun.of(file, variables, List.of(), new SourcedFiles(tree), bound);
  }
}
