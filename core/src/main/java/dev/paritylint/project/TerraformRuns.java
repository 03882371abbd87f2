package dev.paritylint.project;

import dev.paritylint.model.Input;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How the scripts, Makefiles and workflows of a repository run Terraform. */
final class TerraformRuns {
  private final Map<String, List<TerraformRun>> byRoot = new TreeMap<>();

  private TerraformRuns() {}

  static TerraformRuns of(
      Survey survey, Verdicts verdicts, TerraformFolders folders, Callers callers) {
    TerraformRuns runs = new TerraformRuns();
    if (folders.roots().isEmpty()) {
      return runs;
    }
    RunReader reader = new RunReader(survey, verdicts, folders);
    List<TerraformRun> all =
        callers.of(Set.of("terraform", "tofu")).stream()
            .flatMap(procedure -> reader.runs(procedure).stream())
            .toList();
    for (TerraformRun run : Run.once(all)) {
      runs.byRoot.computeIfAbsent(run.root(), unseen -> new ArrayList<>()).add(run);
    }
    return runs;
  }

  List<TerraformRun> in(String root) {
    return byRoot.getOrDefault(root, List.of());
  }

  /** The roots that are given a var file. */
  Set<String> rootsOf(String file) {
    return byRoot.values().stream()
        .flatMap(List::stream)
        .filter(run -> run.varFiles().contains(file))
        .map(TerraformRun::root)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The one environment for which a root is given a var file that names none itself. */
  Optional<TerraformRun> tying(String root, String file) {
    List<TerraformRun> using =
        in(root).stream().filter(run -> run.varFiles().contains(file)).toList();
    Set<Optional<EnvironmentKey>> keys =
        using.stream()
            .map(run -> Optional.ofNullable(run.verdict()).map(Verdict::key))
            .collect(Collectors.toSet());
    return keys.size() == 1 && !keys.contains(Optional.<EnvironmentKey>empty())
        ? Optional.of(using.get(0))
        : Optional.empty();
  }

  /** The var files of an environment in the order in which a run names them, if one does. */
  Optional<List<String>> chain(String root, EnvironmentKey key, List<String> files) {
    return in(root).stream()
        .filter(run -> run.isFor(key) && run.varFiles().containsAll(files))
        .map(TerraformRun::varFiles)
        .filter(chain -> !chain.isEmpty())
        .findFirst();
  }

  /** The environments that a root is run for with values of their own: two, or none. */
  Map<EnvironmentKey, Verdict> environments(String root) {
    Map<EnvironmentKey, Verdict> found = new LinkedHashMap<>();
    for (TerraformRun run : in(root)) {
      Verdict verdict = run.verdict();
      if (verdict != null && run.gives()) {
        found.putIfAbsent(verdict.key(), run.asEnvironment(verdict));
      }
    }
    return found.size() > 1 ? found : Map.of();
  }

  /** What the runs for an environment, and those for none, give to a root. */
  List<Input> inputs(String root, EnvironmentKey key, List<String> layers) {
    List<TerraformRun> own = in(root).stream().filter(run -> run.isFor(key)).toList();
    List<TerraformRun> others =
        in(root).stream().filter(run -> run.verdict() == null && !run.isElsewhere()).toList();
    return RunInputs.of(own, others, layers);
  }

  /** What all runs give to a root of which no environment is known. */
  List<Input> inputs(String root) {
    return RunInputs.of(in(root), List.of(), List.of());
  }
}
