package dev.paritylint.workflow;

import dev.paritylint.model.Delivery;
import dev.paritylint.model.Delivery.Check;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.DeploymentReader;
import dev.paritylint.model.Reading;
import dev.paritylint.model.Reference;
import dev.paritylint.model.Rejection;
import dev.paritylint.model.Requirement;
import dev.paritylint.model.Setting;
import dev.paritylint.platform.Meanings;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import dev.paritylint.workflow.Deed.Checks;
import dev.paritylint.workflow.Deed.Deploys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the jobs of a GitHub Actions workflow that deploy: the variables that they give to what
 * they deploy, and how they check it afterwards.
 */
public final class WorkflowReader implements DeploymentReader {
  private static final Set<String> TRIES_OUT =
      Set.of(
          "test",
          "tests",
          "e2e",
          "ci",
          "lint",
          "check",
          "checks",
          "scan",
          "verify",
          "lighthouse",
          "audit",
          "quality",
          "performance",
          "benchmark",
          "accessibility",
          "a11y",
          "visual",
          "regression",
          "security");
  private static final String GIVES_NOTHING = "the expression gives an empty text";

  /** Each workflow is asked for its jobs first, and then read for each environment. */
  private final Map<SourceFile, JobRuns> parsed = new ConcurrentHashMap<>();

  private final JobVariables choice;

  public WorkflowReader() {
    this(Meanings.load());
  }

  /** One that knows what a team says of its names. */
  public WorkflowReader(Meanings meanings) {
    this.choice = new JobVariables(meanings);
  }

  /** The jobs of a workflow that deploy. */
  public List<DeployJob> jobs(SourceFile source, SourceTree tree) {
    if (!DeployJob.mayBeIn(source)) {
      return List.of();
    }
    JobRuns runs = runs(source, tree);
    List<DeployJob> jobs = DeployJob.in(runs);
    runs.seen().repeatOn(tree);
    return jobs;
  }

  private JobRuns runs(SourceFile source, SourceTree tree) {
    return parsed.computeIfAbsent(
        source, file -> new JobRuns(WorkflowFile.parse(file, tree), tree, choice));
  }

  @Override
  public DeploymentKind kind() {
    return DeploymentKind.WORKFLOW;
  }

  /** The jobs that deploy, each for every environment that it may run for. */
  @Override
  public List<String> branches(String path, SourceTree tree) {
    return DeployJob.isWorkflow(path)
        ? tree.read(path).stream()
            .flatMap(file -> jobs(file, tree).stream())
            .map(DeployJob::branch)
            .toList()
        : List.of();
  }

  /** Reads the whole file, or of it the jobs that the deployment's branch names. */
  @Override
  public Reading read(Deployment deployment, SourceTree tree) {
    return tree.read(deployment.main())
        .map(source -> runs(source, tree))
        .map(runs -> read(deployment, runs, tree))
        .orElse(Reading.NOTHING);
  }

  private static Reading read(Deployment deployment, JobRuns runs, SourceTree tree) {
    Reading reading = read(deployment, runs).requiring(requirements(deployment, runs, tree));
    runs.seen().repeatOn(tree);
    return reading;
  }

  private static Reading read(Deployment deployment, JobRuns runs) {
    WorkflowFile file = runs.file();
    Set<Setting> settings = new LinkedHashSet<>();
    Set<Rejection> rejections = new LinkedHashSet<>();
    Set<Reference> dangling = new LinkedHashSet<>();
    List<Delivery> deliveries = new ArrayList<>();
    List<Setting> strange = JobEnvironments.strange(deployment, file);
    for (Job job : file.jobs()) {
      for (Target target : runs.targets(job)) {
        JobRun run = isMeant(deployment, target) ? runs.of(target) : null;
        Optional<Deploys> deploys = run == null ? Optional.empty() : run.lastDeploy();
        if (run == null || deploys.isEmpty()) {
          continue;
        }
        List<Fact> facts = new ArrayList<>(run.facts());
        facts.addAll(built(file, target, facts, runs));
        for (Fact fact : facts) {
          Setting setting = setting(deployment, fact);
          settings.add(setting);
          fact.refusals().forEach(refusal -> rejections.add(refusal.of(setting)));
          fact.missing().stream()
              .map(none -> new Reference(setting, none.variable(), none.at(), GIVES_NOTHING))
              .forEach(dangling::add);
        }
        deliveries.add(
            new Delivery(
                deployment,
                "job " + target.branch(),
                deploys.get().at(),
                checks(file, target, run, runs),
                mentions(JobMentions.of(deployment, file, job), strange)));
      }
    }
    return new Reading(
        List.copyOf(settings),
        List.of(),
        List.copyOf(rejections),
        List.copyOf(dangling),
        deliveries,
        file.problems());
  }

  private static List<Setting> mentions(List<Setting> named, List<Setting> strange) {
    List<Setting> all = new ArrayList<>(named);
    all.addAll(strange);
    return all;
  }

  private static List<Requirement> requirements(
      Deployment deployment, JobRuns runs, SourceTree tree) {
    return runs.file().jobs().stream()
        .filter(job -> runs.targets(job).stream().anyMatch(target -> isMeant(deployment, target)))
        .flatMap(
            job ->
                CalledWorkflow.of(job, tree).stream()
                    .flatMap(called -> CallNeeds.of(deployment, job, called).stream()))
        .toList();
  }

  private static boolean isMeant(Deployment deployment, Target target) {
    String branch = deployment.branch();
    return branch == null || List.of(branch.split("\\+", -1)).contains(target.branch());
  }

  /** What the jobs before it have built into the front end that it deploys. */
  private static List<Fact> built(WorkflowFile file, Target target, List<Fact> own, JobRuns runs) {
    String service = own.isEmpty() ? target.job().name() : own.get(0).service();
    List<Fact> built = new ArrayList<>();
    for (Job before : file.before(target.job())) {
      if (tests(before)) {
        continue;
      }
      for (Fact fact : runs.of(target.at(before)).facts()) {
        boolean known = own.stream().anyMatch(other -> other.name().equals(fact.name()));
        if (JobVariables.isBuilt(fact.name()) && !known) {
          built.add(fact.under(service));
        }
      }
    }
    return built;
  }

  /** What a job that tries things out is given is not what is deployed. */
  private static boolean tests(Job job) {
    return Arrays.stream(job.name().toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1))
        .anyMatch(TRIES_OUT::contains);
  }

  private static List<Check> checks(WorkflowFile file, Target target, JobRun run, JobRuns runs) {
    List<Checks> all = new ArrayList<>(run.checksAfterDeploying());
    for (Job after : file.after(target.job())) {
      all.addAll(runs.of(target.at(after)).checks());
    }
    return all.stream().map(check -> new Check(check.protocol(), check.at())).distinct().toList();
  }

  private static Setting setting(Deployment deployment, Fact fact) {
    return new Setting(
        deployment,
        fact.service(),
        fact.kind(),
        fact.name(),
        fact.value(),
        fact.origin(),
        fact.secret());
  }
}
