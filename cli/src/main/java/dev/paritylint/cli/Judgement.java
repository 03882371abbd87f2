package dev.paritylint.cli;

import dev.paritylint.githook.ChangedLines;
import dev.paritylint.lint.Baseline;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.KnownFindings;
import dev.paritylint.lint.LintResult;
import dev.paritylint.rules.Rules;
import dev.paritylint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What a change brings.
 *
 * @param all what is found after it and stands in no baseline
 * @param added the findings that no state before it has
 * @param fixed how many findings of the state before it are gone
 */
record Judgement(LintResult all, LintResult added, int fixed) {

  /**
   * Judges both sides of a change; empty where the changed files have a part in neither.
   *
   * @param before the state that the change was made to; further ones that hold parts of it
   */
  static Optional<Judgement> of(SourceTree now, List<SourceTree> before, Set<String> changed) {
    Workspace next = Workspace.open(now);
    List<Workspace> earlier = new ArrayList<>();
    for (SourceTree tree : before) {
      earlier.add(next.beside(tree, Workspace.configOf(tree, next.config())));
    }
    if (!Concern.of(next.landscape(), changed)
        && earlier.stream().noneMatch(one -> Concern.of(one.landscape(), changed))) {
      return Optional.empty();
    }
    Baseline baseline = BaselinePlace.in(now, next.config());
    LintResult whole = next.lint(Rules.byDefault());
    LintResult all = baseline.apply(whole, "");
    List<LintResult> results = earlier.stream().map(one -> one.lint(Rules.byDefault())).toList();
    LintResult added = all;
    for (int i = 0; i < results.size(); i++) {
      ChangedLines lines = new ChangedLines(before.get(i));
      LintResult known = baseline.apply(results.get(i), "");
      LintResult since = Introduced.by(all, known, lines, next::leveled);
      added = i == 0 ? since : added.only(alsoIn(since));
    }
    int fixed =
        results.isEmpty()
            ? 0
            : KnownFindings.of(whole.findings()).without(results.get(0).findings()).size();
    return Optional.of(new Judgement(all, added, fixed));
  }

  private static Predicate<Finding> alsoIn(LintResult other) {
    Set<String> known = new TreeSet<>();
    for (Finding finding : other.findings()) {
      finding.parts().forEach(part -> known.add(part.fingerprint()));
    }
    return finding -> finding.parts().stream().anyMatch(part -> known.contains(part.fingerprint()));
  }

  /** How many findings were there before, and still are. */
  int older() {
    return all.findings().size() - added.findings().size();
  }
}
