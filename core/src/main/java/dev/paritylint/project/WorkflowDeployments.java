package dev.paritylint.project;

import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.DeploymentReader;
import dev.paritylint.model.Evidence;
import dev.paritylint.source.SourceFile;
import dev.paritylint.vocabulary.Tier;
import dev.paritylint.workflow.Clue;
import dev.paritylint.workflow.DeployJob;
import dev.paritylint.workflow.WorkflowReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Workflows that deploy. The file's name decides; of a file that deploys to several environments,
 * each job what it says of itself.
 */
final class WorkflowDeployments {
  private static final int NAMED = 2;
  private static final int SEVERAL = 3;

  private final Survey survey;
  private final Verdicts verdicts;
  private final ClueVerdicts clues;
  private final WorkflowReader reader;

  private WorkflowDeployments(Survey survey, Verdicts verdicts, WorkflowReader reader) {
    this.survey = survey;
    this.verdicts = verdicts;
    this.clues = new ClueVerdicts(survey.vocabulary());
    this.reader = reader;
  }

  /** The reader is the one that reads the deployments afterwards: it keeps what it has parsed. */
  static List<Draft> find(Survey survey, Verdicts verdicts, List<DeploymentReader> readers) {
    WorkflowReader reader =
        readers.stream()
            .filter(WorkflowReader.class::isInstance)
            .map(WorkflowReader.class::cast)
            .findFirst()
            .orElseGet(WorkflowReader::new);
    WorkflowDeployments workflows = new WorkflowDeployments(survey, verdicts, reader);
    return survey.files(FileKind.USE).stream()
        .filter(DeployJob::isWorkflow)
        .flatMap(path -> survey.read(path).stream())
        .flatMap(file -> workflows.ofFile(file).stream())
        .toList();
  }

  private record Owned(DeployJob job, Verdict verdict) {}

  private List<Draft> ofFile(SourceFile file) {
    List<DeployJob> jobs =
        survey.tree().derive(List.of(DeployJob.class, file), part -> reader.jobs(file, part));
    if (jobs.isEmpty()) {
      return List.of();
    }
    Optional<Verdict> path = verdicts.of(file.path()).or(() -> byName(file.path()));
    List<Owned> owned = new ArrayList<>();
    for (DeployJob job : jobs) {
      List<Clue.Kind> kinds =
          path.isPresent() ? List.of(Clue.Kind.ENVIRONMENT) : List.of(Clue.Kind.values());
      clues.of(job.clues(), kinds).ifPresent(verdict -> owned.add(new Owned(job, verdict)));
    }
    Map<EnvironmentKey, List<Owned>> byKey =
        owned.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.verdict().key(), LinkedHashMap::new, Collectors.toList()));
    if (byKey.size() > 1) {
      return byKey.values().stream().map(group -> several(file.path(), group, byKey)).toList();
    }
    if (path.isPresent()) {
      return List.of(Draft.of(DeploymentKind.WORKFLOW, path.get(), file.path()));
    }
    if (!owned.isEmpty()) {
      return List.of(Draft.of(DeploymentKind.WORKFLOW, owned.get(0).verdict(), file.path()));
    }
    return jobs.stream().anyMatch(job -> isNamedDeployment(job, file.path()))
        ? List.of(Draft.of(DeploymentKind.WORKFLOW, null, file.path()))
        : List.of();
  }

  /** A strong word anywhere in the name of a file whose content deploys. */
  private Optional<Verdict> byName(String path) {
    return survey.occurrences().in(path).stream()
        .filter(word -> word.word().tier() == Tier.A && !word.glued())
        .map(
            word ->
                Verdict.of(
                    word.word(),
                    word.spelling(),
                    word.instance(),
                    new Belief(NAMED, new Evidence("deploys, and is named so", path, 0))))
        .findFirst();
  }

  private static boolean isNamedDeployment(DeployJob job, String path) {
    return DeployVerbs.in(FileName.of(path).name()) || (job.certain() && DeployVerbs.in(job.job()));
  }

  /** All jobs of one environment are one way to realize it. */
  private static Draft several(
      String path, List<Owned> group, Map<EnvironmentKey, List<Owned>> all) {
    Verdict first = group.get(0).verdict();
    List<String> names = all.keySet().stream().map(EnvironmentKey::label).toList();
    Belief belief =
        new Belief(SEVERAL, new Evidence("has jobs for " + People.list(names), path, 0));
    List<Belief> because = new ArrayList<>(List.of(belief));
    because.addAll(first.because());
    Verdict verdict = new Verdict(first.key(), first.kind(), SEVERAL, first.spellings(), because);
    String branch = group.stream().map(one -> one.job().branch()).collect(Collectors.joining("+"));
    return new Draft(DeploymentKind.WORKFLOW, verdict, path, List.of(), branch, path);
  }
}
