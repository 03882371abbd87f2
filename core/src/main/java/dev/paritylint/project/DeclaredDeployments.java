package dev.paritylint.project;

import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Evidence;
import dev.paritylint.model.Input;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.project.config.Config;
import dev.paritylint.project.config.DeclaredDeployment;
import dev.paritylint.project.config.DeclaredEnvironment;
import dev.paritylint.project.config.DeclaredPath;
import dev.paritylint.project.config.Suggestion;
import dev.paritylint.source.Problem;
import dev.paritylint.vocabulary.EnvironmentWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The deployments that the configuration names, and what of it does not exist. */
final class DeclaredDeployments {
  private static final int DECLARED = 5;

  private final Vocabulary vocabulary;
  private final TerraformRuns runs;
  private final ComposeRuns composed;
  private final List<DeploymentBranches> branches;
  private final Set<String> files;
  private final Set<String> folders = new TreeSet<>();
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> paths = new HashSet<>();

  /** Asks for the branches of a script. */
  interface DeploymentBranches {
    List<String> of(String path);
  }

  private DeclaredDeployments(
      Survey survey, List<DeploymentBranches> branches, TerraformRuns runs, ComposeRuns composed) {
    this.vocabulary = survey.vocabulary();
    this.runs = runs;
    this.composed = composed;
    this.branches = branches;
    this.files = new TreeSet<>(survey.tree().paths());
  }

  static DeclaredDeployments of(
      Config config,
      Survey survey,
      List<DeploymentBranches> branches,
      TerraformRuns runs,
      ComposeRuns composed) {
    DeclaredDeployments all = new DeclaredDeployments(survey, branches, runs, composed);
    for (DeclaredEnvironment environment : config.environments()) {
      for (DeclaredDeployment deployment : environment.deployments()) {
        all.add(environment, deployment);
      }
    }
    return all;
  }

  List<Draft> drafts() {
    return drafts;
  }

  List<Problem> problems() {
    return problems;
  }

  /** Whether the configuration says for itself what this detected deployment is. */
  boolean replace(Draft detected) {
    Verdict verdict = detected.verdict();
    if (verdict == null) {
      return drafts.stream()
          .anyMatch(
              draft -> draft.kind() == detected.kind() && draft.main().equals(detected.main()));
    }
    boolean said =
        drafts.stream()
            .map(Draft::verdict)
            .anyMatch(declared -> declared != null && declared.key().equals(verdict.key()));
    return said || (detected.branch() == null && paths.contains(detected.named()));
  }

  static Verdict verdict(DeclaredEnvironment environment, Vocabulary vocabulary) {
    EnvironmentWord word = vocabulary.find(environment.name());
    EnvironmentClass kind = word == null ? EnvironmentClass.UNKNOWN : word.kind();
    Evidence evidence =
        new Evidence("is declared", environment.at().path(), environment.at().line());
    return new Verdict(
        new EnvironmentKey(environment.name(), "", ""),
        kind,
        DECLARED,
        environment.words(),
        List.of(new Belief(DECLARED, evidence)));
  }

  private void add(DeclaredEnvironment environment, DeclaredDeployment deployment) {
    Verdict verdict = verdict(environment, vocabulary);
    String main =
        deployment.kind() == DeploymentKind.TERRAFORM
            ? folder(deployment.main())
            : file(withoutJob(deployment), "");
    if (main == null) {
      return;
    }
    List<String> layers = new ArrayList<>();
    for (DeclaredPath layer : deployment.layers()) {
      String path = file(layer, deployment.kind() == DeploymentKind.TERRAFORM ? main : "");
      if (path != null) {
        layers.add(path);
      }
    }
    paths.add(main);
    paths.addAll(layers);
    String named = layers.isEmpty() ? main : layers.get(layers.size() - 1);
    drafts.add(
        new Draft(
            deployment.kind(),
            verdict,
            main,
            layers,
            branch(deployment, environment, main),
            named,
            inputs(deployment, verdict.key(), main, layers)));
  }

  /** What scripts and workflows give to it; the workspace that is declared rather than theirs. */
  private List<Input> inputs(
      DeclaredDeployment deployment, EnvironmentKey key, String main, List<String> layers) {
    if (deployment.kind() == DeploymentKind.COMPOSE) {
      List<String> all = new ArrayList<>(List.of(main));
      all.addAll(layers);
      return composed.inputs(all, key);
    } else if (deployment.kind() != DeploymentKind.TERRAFORM) {
      return List.of();
    }
    List<Input> inputs = new ArrayList<>(runs.inputs(main, key, layers));
    deployment
        .workspace()
        .ifPresent(
            said -> {
              inputs.removeIf(input -> input.kind() == Input.Kind.WORKSPACE);
              Value word = new Value.Text(said.text());
              inputs.add(new Input(Input.Kind.WORKSPACE, "", word, Origin.literal(said.span()), 0));
            });
    return inputs;
  }

  private @Nullable String branch(
      DeclaredDeployment deployment, DeclaredEnvironment environment, String main) {
    List<String> inside = branches.stream().flatMap(reader -> reader.of(main).stream()).toList();
    return switch (deployment.kind()) {
      case SCRIPT ->
          inside.stream().filter(word -> means(word, environment)).findFirst().orElse(null);
      case WORKFLOW -> jobs(deployment, environment, inside);
      case TERRAFORM, COMPOSE, DOTENV, NGINX -> null;
    };
  }

  private boolean means(String word, DeclaredEnvironment environment) {
    return environment.words().contains(word)
        || vocabulary.named(word).stream()
            .anyMatch(named -> named.word().name().equals(environment.name()));
  }

  /** The jobs that are declared, else those that name the environment, else null for all. */
  private @Nullable String jobs(
      DeclaredDeployment deployment, DeclaredEnvironment environment, List<String> jobs) {
    String declared = deployment.main().text();
    int hash = declared.indexOf('#');
    String job = declared.substring(hash + 1);
    List<String> meant =
        hash < 0
            ? jobs.stream().filter(one -> names(one, environment)).toList()
            : jobs.stream().filter(one -> one.equals(job) || one.startsWith(job + "(")).toList();
    if (hash >= 0 && meant.isEmpty()) {
      problems.add(
          new Problem(
              deployment.main().at(),
              "the workflow has no job `" + job + "` that deploys",
              jobs.isEmpty() ? "none of its jobs does" : "name one of " + People.list(jobs)));
    }
    return meant.isEmpty() ? null : String.join("+", meant);
  }

  private boolean names(String job, DeclaredEnvironment environment) {
    return Arrays.stream(job.split("[^A-Za-z0-9]+", -1)).anyMatch(word -> means(word, environment));
  }

  /** {@code deploy.yml#prod} without the job. */
  private static DeclaredPath withoutJob(DeclaredDeployment deployment) {
    DeclaredPath main = deployment.main();
    return deployment.kind() == DeploymentKind.WORKFLOW
        ? new DeclaredPath(main.text().replaceFirst("#.*", ""), main.at())
        : main;
  }

  private @Nullable String folder(DeclaredPath declared) {
    String folder = RelativePath.resolve("", declared.text());
    if (folder != null && folders().contains(folder)) {
      return folder;
    }
    missing(declared, "folder", folders());
    return null;
  }

  private Set<String> folders() {
    if (folders.isEmpty()) {
      files.stream()
          .filter(file -> FileKind.of(file) == FileKind.TERRAFORM)
          .forEach(file -> folders.add(Occurrences.folderOf(file)));
    }
    return folders;
  }

  private @Nullable String file(DeclaredPath declared, String folder) {
    for (String base : List.of(folder, "")) {
      String path = RelativePath.resolve(base, declared.text());
      if (path != null && files.contains(path)) {
        return path;
      }
    }
    missing(declared, "file", files);
    return null;
  }

  private void missing(DeclaredPath declared, String what, Set<String> existing) {
    String kind = what.equals("folder") ? "Terraform folder" : "file";
    problems.add(
        new Problem(
            declared.at(),
            "there is no " + kind + " `" + declared.text() + "`",
            Suggestion.nearest(declared.text(), existing)
                .map(near -> "did you mean `" + near + "`?")
                .orElse("give the path from the folder that is linted, with forward slashes")));
  }
}
