package dev.paritylint.project;

import dev.paritylint.hole.ScriptText;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Evidence;
import dev.paritylint.model.Input;
import dev.paritylint.vocabulary.EnvironmentWord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Terraform roots with their var sets: one deployment for each environment of each root. */
final class TerraformDeployments {
  private final Survey survey;
  private final Verdicts verdicts;
  private final TerraformFolders folders;
  private final TerraformRuns runs;
  private final VarFiles varFiles;
  private final List<Doubt> doubts = new ArrayList<>();

  TerraformDeployments(
      Survey survey, Verdicts verdicts, TerraformFolders folders, TerraformRuns runs) {
    this.survey = survey;
    this.verdicts = verdicts;
    this.folders = folders;
    this.runs = runs;
    this.varFiles = new VarFiles(survey, folders, verdicts);
  }

  List<Draft> find() {
    Map<String, List<String>> ofRoot = new TreeMap<>();
    for (String file : varFiles.chosen()) {
      Set<String> roots = rootsOf(file);
      for (String root : roots) {
        ofRoot.computeIfAbsent(root, unseen -> new ArrayList<>()).add(file);
      }
      if (!roots.isEmpty()) {
        continue;
      }
      if (verdicts.of(file).isPresent()) {
        String word = verdicts.of(file).get().spellings().get(0);
        doubts.add(new Doubt(word, file, "no Terraform folder is known to use this file"));
      }
    }
    List<Draft> drafts = new ArrayList<>();
    for (String root : folders.roots()) {
      drafts.addAll(ofRoot(root, ofRoot.getOrDefault(root, List.of())));
    }
    return drafts;
  }

  /** The roots that are run with a var file; else the one that it is likely for. */
  private Set<String> rootsOf(String file) {
    Set<String> roots = runs.rootsOf(file);
    String likely = roots.isEmpty() ? varFiles.rootOf(file) : null;
    return likely == null ? roots : Set.of(likely);
  }

  /** Var files that were taken for no environment's, and why. */
  List<Doubt> doubts() {
    return doubts;
  }

  private List<Draft> ofRoot(String root, List<String> files) {
    @Nullable Verdict own = verdicts.of(root).orElse(null);
    Map<EnvironmentKey, List<String>> sets = new LinkedHashMap<>();
    Map<EnvironmentKey, Verdict> found = new LinkedHashMap<>();
    if (own != null) {
      sets.put(own.key(), new ArrayList<>());
      found.put(own.key(), own);
    }
    List<String> unnamed = new ArrayList<>();
    for (String file : files) {
      Optional<Verdict> verdict = verdicts.of(file).or(() -> tied(root, file, own));
      if (verdict.isEmpty()) {
        unnamed.add(file);
        continue;
      }
      EnvironmentKey key = verdict.get().key();
      sets.computeIfAbsent(key, unseen -> new ArrayList<>()).add(file);
      found.merge(key, verdict.get(), TerraformDeployments::stronger);
    }
    Workspaces workspaces =
        Workspaces.of(
            folders.workspaces(root, varFiles.readAnyway(root)),
            runs.in(root),
            survey.vocabulary());
    if (sets.isEmpty()) {
      of(root, workspaces)
          .forEach(
              (key, verdict) -> {
                sets.put(key, new ArrayList<>());
                found.put(key, verdict);
              });
    }
    if (sets.isEmpty()) {
      return undecided(root);
    }
    doubt(unnamed, sets.keySet());
    List<Draft> drafts = new ArrayList<>();
    sets.forEach(
        (key, of) -> {
          for (List<String> layers : layered(of)) {
            List<String> all = laidOver(root, key, layers, unnamed);
            String decides = layers.isEmpty() || isOwn(own, key) ? root : layers.get(0);
            drafts.add(
                Draft.of(DeploymentKind.TERRAFORM, found.get(key), root)
                    .withLayers(all, decides)
                    .withInputs(inputs(root, key, all, workspaces)));
          }
        });
    return drafts;
  }

  /** A root that nothing names: one that serves several environments, or the one that it says. */
  private List<Draft> undecided(String root) {
    Draft only =
        Draft.of(DeploymentKind.TERRAFORM, byContent(root), root).withInputs(runs.inputs(root));
    List<Facet> facets = new Facets(survey.vocabulary()).of(folders.parts(root));
    return facets.isEmpty() ? List.of(only) : facets.stream().map(only::ofFacet).toList();
  }

  /** The environments of a root whose var files name none. */
  private Map<EnvironmentKey, Verdict> of(String root, Workspaces workspaces) {
    String why = "a workspace beside those of environments, but no environment is named like it";
    workspaces.others().forEach((word, path) -> doubts.add(new Doubt(word, path, why)));
    return workspaces.verdicts().isEmpty() ? runs.environments(root) : workspaces.verdicts();
  }

  /** A script ties a file to an environment where the file's name says none. */
  private Optional<Verdict> tied(String root, String file, @Nullable Verdict own) {
    return own != null || isBaseName(file)
        ? Optional.empty()
        : runs.tying(root, file).flatMap(run -> run.verdictFor(file));
  }

  /** The order in which a run names the files; else those for all environments come first. */
  private List<String> laidOver(
      String root, EnvironmentKey key, List<String> layers, List<String> unnamed) {
    Optional<List<String>> chain =
        layers.isEmpty() ? Optional.empty() : runs.chain(root, key, layers);
    if (chain.isPresent()) {
      return chain.get();
    }
    List<String> all = new ArrayList<>(shared(unnamed));
    all.addAll(layers);
    return all;
  }

  private List<Input> inputs(
      String root, EnvironmentKey key, List<String> layers, Workspaces workspaces) {
    List<Input> inputs = new ArrayList<>(runs.inputs(root, key, layers));
    if (inputs.stream().noneMatch(input -> input.kind() == Input.Kind.WORKSPACE)) {
      workspaces.expected(key).ifPresent(inputs::add);
    }
    return inputs;
  }

  private static boolean isOwn(@Nullable Verdict own, EnvironmentKey key) {
    return own != null && own.key().equals(key);
  }

  private static Verdict stronger(Verdict one, Verdict other) {
    return other.rank() > one.rank() ? other : one;
  }

  private void doubt(List<String> unnamed, Set<EnvironmentKey> keys) {
    String names = People.list(keys.stream().map(EnvironmentKey::label).sorted().toList());
    for (String file : unnamed) {
      String why = "lies beside the var files of " + names + ", but nothing says that it is one";
      doubts.add(new Doubt(FileName.of(file).stem(), file, why));
    }
  }

  /**
   * Files that set different names are laid over each other, those that set the same are rivals.
   */
  private List<List<String>> layered(List<String> files) {
    List<List<String>> sets = new ArrayList<>();
    List<Set<String>> names = new ArrayList<>();
    for (String file : files) {
      Set<String> keys = varFiles.keys(file);
      int at = 0;
      while (at < sets.size() && names.get(at).stream().anyMatch(keys::contains)) {
        at++;
      }
      if (at == sets.size()) {
        sets.add(new ArrayList<>());
        names.add(new HashSet<>());
      }
      sets.get(at).add(file);
      names.get(at).addAll(keys);
    }
    return sets.isEmpty() ? List.of(List.of()) : sets;
  }

  /** Files for all environments, if a script or page shows that they are used. */
  private List<String> shared(List<String> unnamed) {
    return unnamed.stream().filter(this::isBaseName).filter(this::isUsed).toList();
  }

  private boolean isBaseName(String file) {
    EnvironmentWord word = survey.vocabulary().find(FileName.of(file).stem());
    return word != null && !word.isEnvironment();
  }

  private boolean isUsed(String file) {
    String name = FileName.of(file).name();
    for (ScriptText script : survey.scripts()) {
      int at = script.text().indexOf(name);
      if (at > 0 && script.text().lastIndexOf("-var-file", at) >= Math.max(0, at - 120)) {
        return true;
      }
    }
    return false;
  }

  /** What the folder's own literals say, if they name the only environment that it is for. */
  private @Nullable Verdict byContent(String root) {
    @Nullable Verdict only = null;
    if (folders.declared(root, NameLists.ENVIRONMENT_KEYS) > 0
        || varFiles.environmentsBeside(root).size() > 1) {
      return null;
    }
    for (SelfName name : folders.selfNames(root)) {
      var known = survey.vocabulary().named(name.value());
      if (known.isEmpty()) {
        continue;
      }
      Evidence evidence = new Evidence("says " + name.written(), name.path(), name.line());
      Verdict verdict =
          Verdict.of(
              known.get().word(), name.value(), known.get().instance(), new Belief(1, evidence));
      if (only != null && !only.key().equals(verdict.key())) {
        return null;
      }
      only = only == null ? verdict : only;
    }
    return only;
  }
}
