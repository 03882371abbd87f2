package dev.paritylint.project;

import dev.paritylint.invocation.Procedure;
import dev.paritylint.invocation.Procedures;
import dev.paritylint.model.Input;
import dev.paritylint.shell.ShellReader;
import dev.paritylint.source.SourceFile;
import dev.paritylint.workflow.DeployJob;
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
  private static final int MOST_FILES = 300;

  private final Map<String, List<TerraformRun>> byRoot = new TreeMap<>();

  private TerraformRuns() {}

  static TerraformRuns of(Survey survey, Verdicts verdicts, TerraformFolders folders) {
    TerraformRuns runs = new TerraformRuns();
    if (folders.roots().isEmpty()) {
      return runs;
    }
    RunReader reader = new RunReader(survey, verdicts, folders);
    List<TerraformRun> all = new ArrayList<>();
    callers(survey).parallelStream()
        .map(file -> Procedures.in(file, survey.tree()))
        .toList()
        .forEach(found -> found.forEach((Procedure one) -> all.addAll(reader.runs(one))));
    for (TerraformRun run : all) {
      if (all.stream().noneMatch(other -> isCalledBy(run, other))) {
        runs.byRoot.computeIfAbsent(run.root(), unseen -> new ArrayList<>()).add(run);
      }
    }
    return runs;
  }

  /** The files that may run Terraform, or a program that does. */
  private static List<SourceFile> callers(Survey survey) {
    List<SourceFile> all =
        survey.files(FileKind.USE).stream()
            .filter(path -> DeployJob.isWorkflow(path) || isProgram(path))
            .flatMap(path -> survey.read(path).stream())
            .toList();
    Set<String> names = new TreeSet<>(Set.of("terraform", "tofu"));
    for (SourceFile file : all) {
      boolean program = !DeployJob.isWorkflow(file.path());
      if (program && mentions(file, Set.of("terraform", "tofu"))) {
        names.add(Procedures.isMakefile(file.path()) ? "make " : FileName.of(file.path()).name());
      }
    }
    return all.stream()
        .filter(file -> mentions(file, names))
        .filter(
            file ->
                DeployJob.isWorkflow(file.path())
                    || Procedures.isMakefile(file.path())
                    || ShellReader.isShell(file))
        .limit(MOST_FILES)
        .toList();
  }

  private static boolean isProgram(String path) {
    String name = FileName.of(path).name();
    return Procedures.isMakefile(path) || name.endsWith(".sh") || name.indexOf('.') < 0;
  }

  private static boolean mentions(SourceFile file, Set<String> names) {
    return names.stream().anyMatch(file.text()::contains);
  }

  /** The same command, where it is read as part of what calls it; that knows more. */
  private static boolean isCalledBy(TerraformRun run, TerraformRun caller) {
    boolean same = run.at().equals(caller.at()) && !run.path().equals(caller.path());
    return same
        && run.path().equals(run.at().path())
        && (run.verdict() == null || caller.isFor(run.verdict().key()));
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
