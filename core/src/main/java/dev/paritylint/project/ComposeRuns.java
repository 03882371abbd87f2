package dev.paritylint.project;

import dev.paritylint.model.Input;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the scripts, Makefiles and workflows of a repository start its compose projects. */
final class ComposeRuns {
  private final List<ComposeRun> all;

  private ComposeRuns(List<ComposeRun> all) {
    this.all = all;
  }

  static ComposeRuns of(Survey survey, Verdicts verdicts, Callers callers) {
    if (survey.files(FileKind.COMPOSE).isEmpty()) {
      return new ComposeRuns(List.of());
    }
    ComposeRunReader reader = new ComposeRunReader(survey, verdicts);
    return new ComposeRuns(
        Run.once(
            callers.of(Set.of("compose")).stream()
                .flatMap(procedure -> reader.runs(procedure).stream())
                .toList()));
  }

  /**
   * The lists of files with which Compose is started, each once. Of those that begin with a file
   * which is also started alone nothing follows, nor of those with overrides, which nobody has to
   * name.
   */
  List<List<String>> chains() {
    return all.stream()
        .map(ComposeRun::files)
        .distinct()
        .filter(files -> of(files.subList(0, 1)).isEmpty())
        .filter(files -> files.stream().noneMatch(ComposeFolders::isOverride))
        .toList();
  }

  private List<ComposeRun> of(List<String> files) {
    return all.stream().filter(run -> run.files().equals(files)).toList();
  }

  /** The environments that a project is started for, where there are two at least. */
  Map<EnvironmentKey, Verdict> environments(List<String> files) {
    Map<EnvironmentKey, Verdict> found = new LinkedHashMap<>();
    for (ComposeRun run : of(files)) {
      Verdict verdict = run.verdict();
      if (verdict != null) {
        found.putIfAbsent(verdict.key(), run.asEnvironment(verdict));
      }
    }
    return found.size() > 1 ? found : Map.of();
  }

  /** What the runs for an environment give to a project; of none, those for no environment. */
  List<Input> inputs(List<String> files, EnvironmentKey key) {
    List<ComposeRun> own = of(files).stream().filter(run -> run.isFor(key)).toList();
    return ComposeInputs.of(
        own.isEmpty() ? of(files).stream().filter(run -> run.verdict() == null).toList() : own);
  }

  /** What all runs give to a project of which no environment is known. */
  List<Input> inputs(List<String> files) {
    return ComposeInputs.of(of(files));
  }
}
