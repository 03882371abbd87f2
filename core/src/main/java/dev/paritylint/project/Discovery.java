package dev.paritylint.project;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.DeploymentReader;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape.Comparison;
import dev.paritylint.project.DeclaredDeployments.DeploymentBranches;
import dev.paritylint.project.Family.Member;
import dev.paritylint.project.config.Config;
import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds environments and deployments. The word in a path is not the evidence: the same path
 * existing for another environment is. What is declared wins.
 */
public final class Discovery {
  private static final Comparator<Draft> ORDER =
      Comparator.comparing(Draft::kind)
          .thenComparing(Draft::main)
          .thenComparing(draft -> String.join("\n", draft.layers()))
          .thenComparing(draft -> draft.branch() == null ? "" : draft.branch());

  private static final Set<DeploymentKind> BRANCHING =
      Set.of(DeploymentKind.SCRIPT, DeploymentKind.WORKFLOW);

  private final SourceTree tree;
  private final Config config;
  private final List<DeploymentReader> readers;

  private Discovery(SourceTree tree, Config config, List<DeploymentReader> readers) {
    this.tree = tree;
    this.config = config;
    this.readers = readers;
  }

  /** Everything that a tree deploys; {@code readers} are asked for branches inside files. */
  public static Discovered discover(
      SourceTree tree, Config config, List<DeploymentReader> readers) {
    return new Discovery(tree, config, readers).discover();
  }

  private Discovered discover() {
    Vocabulary vocabulary = Vocabulary.of(config);
    Survey survey = Survey.of(tree, vocabulary);
    TerraformFolders terraform = TerraformFolders.of(survey);
    new SelfNames(survey).confirm(terraform);
    survey.borrow();
    Qualifiers qualifiers = new Qualifiers(vocabulary, survey.occurrences(), survey.beliefs());
    Verdicts verdicts = new Verdicts(survey.occurrences(), survey.beliefs(), qualifiers);

    List<Doubt> doubts = new ArrayList<>();
    Callers callers = new Callers(survey);
    TerraformRuns runs = TerraformRuns.of(survey, verdicts, terraform, callers);
    ComposeRuns composed = ComposeRuns.of(survey, verdicts, callers);
    DeclaredDeployments declared =
        DeclaredDeployments.of(config, survey, branches(), runs, composed);
    Set<Draft> drafts = new LinkedHashSet<>(declared.drafts());
    for (Draft draft : detect(survey, verdicts, terraform, runs, composed, doubts)) {
      if (!declared.replace(draft)) {
        drafts.add(draft);
      }
    }
    List<Draft> ordered = drafts.stream().sorted(ORDER).toList();
    ordered.stream()
        .filter(draft -> draft.verdict() == null)
        .forEach(draft -> doubts.addAll(Doubts.of(draft, survey)));

    EnvironmentSet set = new EnvironmentSet(config, vocabulary, ordered);
    set.addSpellings(survey.occurrences(), verdicts);
    Map<EnvironmentKey, Environment> environments = set.environments();
    List<Problem> problems = new ArrayList<>(config.problems());
    problems.addAll(declared.problems());
    problems.addAll(WaivedEnvironments.misspelt(config.waivers(), environments.values()));
    List<Comparison> comparisons =
        config.compare().isEmpty()
            ? ComparisonChoice.byDefault(environments.values())
            : ComparisonChoice.declared(config.compare(), environments.values(), problems);
    return new Discovered(
        withDefault(environments, ordered),
        deployments(ordered, environments),
        comparisons,
        problems,
        doubts.stream().distinct().toList(),
        new Families(verdicts, survey.occurrences()).of(members(ordered, environments)));
  }

  private List<DeploymentBranches> branches() {
    return readers.stream()
        .filter(reader -> BRANCHING.contains(reader.kind()))
        .<DeploymentBranches>map(reader -> path -> Branches.of(reader, path, tree))
        .toList();
  }

  private List<Draft> detect(
      Survey survey,
      Verdicts verdicts,
      TerraformFolders terraform,
      TerraformRuns runs,
      ComposeRuns composed,
      List<Doubt> doubts) {
    List<Draft> drafts = new ArrayList<>();
    TerraformDeployments roots = new TerraformDeployments(survey, verdicts, terraform, runs);
    drafts.addAll(roots.find());
    drafts.addAll(new ComposeDeployments(survey, verdicts, composed).find());
    drafts.addAll(DotenvDeployments.find(survey, verdicts));
    drafts.addAll(NginxDeployments.find(survey, verdicts));
    ScriptDeployments scripts = new ScriptDeployments(survey, verdicts, readers);
    drafts.addAll(scripts.find());
    drafts.addAll(WorkflowDeployments.find(survey, verdicts, readers));
    doubts.addAll(roots.doubts());
    doubts.addAll(scripts.doubts());
    return drafts;
  }

  private static List<Environment> withDefault(
      Map<EnvironmentKey, Environment> environments, List<Draft> drafts) {
    List<Environment> all = new ArrayList<>(environments.values());
    if (drafts.stream().anyMatch(draft -> draft.verdict() == null)) {
      all.add(Environment.DEFAULT);
    }
    return all;
  }

  private static Environment environment(
      Draft draft, Map<EnvironmentKey, Environment> environments) {
    Verdict verdict = draft.verdict();
    return verdict == null
        ? Environment.DEFAULT
        : environments.getOrDefault(verdict.key(), Environment.DEFAULT);
  }

  private static List<Deployment> deployments(
      List<Draft> drafts, Map<EnvironmentKey, Environment> environments) {
    List<String> suffixes = Suffixes.of(drafts);
    List<Deployment> deployments = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      deployments.add(
          new Deployment(
              draft.kind(),
              environment(draft, environments),
              draft.main(),
              draft.layers(),
              draft.branch(),
              suffixes.get(i),
              draft.inputs()));
    }
    return deployments;
  }

  private static List<Member> members(
      List<Draft> drafts, Map<EnvironmentKey, Environment> environments) {
    List<Member> members = new ArrayList<>();
    for (Draft draft : drafts) {
      if (draft.verdict() != null && draft.branch() == null) {
        members.add(new Member(environment(draft, environments), draft.named()));
      }
    }
    return members;
  }
}
