package dev.paritylint.python;

import dev.paritylint.source.RecordingTree;
import dev.paritylint.source.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The passes over one script, one for each environment and one for none, each made once. */
final class Passes {
  /** A script that tells more environments apart is data. */
  private static final int MAX_BRANCHES = 16;

  private final PythonFile file;
  private final Branches branches;
  private final Modules modules;
  private final RecordingTree seen;
  private final Map<String, Facts> made = new HashMap<>();

  /** What the modules look at, {@code seen} knows. */
  Passes(PythonFile file, Modules modules, RecordingTree seen) {
    this.file = file;
    this.branches = BranchFinder.in(file);
    this.modules = modules;
    this.seen = seen;
  }

  RecordingTree seen() {
    return seen;
  }

  PythonFile file() {
    return file;
  }

  /** What counts for an environment, or for none. Readers of several may ask at the same time. */
  synchronized List<Fact> facts(Selection selection) {
    return pass(selection).resolved(usedAnywhere());
  }

  /** A constant's map that one branch hands to a service does not count by itself in another. */
  private Set<Span> usedAnywhere() {
    Set<Span> used = new HashSet<>(pass(Selection.none()).used());
    branches.words().stream()
        .limit(MAX_BRANCHES)
        .forEach(word -> used.addAll(pass(Selection.of(word)).used()));
    return used;
  }

  private Facts pass(Selection selection) {
    Facts known = made.get(selection.key());
    if (known == null) {
      known = Bodies.through(file, branches, selection, modules);
      made.put(selection.key(), known);
    }
    return known;
  }
}
