package dev.paritylint.workflow;

import dev.paritylint.model.Value;
import dev.paritylint.source.SourceTree;
import dev.paritylint.source.Span;
import dev.paritylint.vocabulary.BuiltInWords;
import dev.paritylint.workflow.Clue.Kind;
import dev.paritylint.workflow.Names.Given;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one job as it would run for one environment, and the workflow that it calls. */
final class JobReader {
  private final WorkflowFile file;
  private final SourceTree tree;
  private final @Nullable Span outer;
  private final int depth;
  private final JobNotes notes = new JobNotes();

  private JobReader(WorkflowFile file, SourceTree tree, @Nullable Span outer, int depth) {
    this.file = file;
    this.tree = tree;
    this.outer = outer;
    this.depth = depth;
  }

  static JobRun read(WorkflowFile file, Target target, SourceTree tree) {
    return new JobReader(file, tree, null, 0).read(target, Names.NONE);
  }

  private JobRun read(Target target, Names caller) {
    Job job = target.job();
    Names outside =
        caller
            .withInputs(target.inputs())
            .withMatrix(target.matrix())
            .withWriters(Writers.NONE.withAnything());
    Names workflow = outside.withEnv(new Evaluator(outside).variables(file.env()));
    Names names = workflow.withEnv(new Evaluator(workflow).variables(job.env()));
    clues(target, names);
    Scalar uses = job.uses();
    if (uses != null) {
      call(job, uses, names);
    }
    new StepsReader(tree, notes, outer, depth).read(job.steps(), names);
    if (DeployNames.isOtherWork(job.name())) {
      notes.takeBackDeploys();
    }
    notes.variables(names.env(), "", notes.deploys());
    return notes.under(job.name());
  }

  private void clues(Target target, Names names) {
    Job job = target.job();
    Scalar environment = job.environment();
    if (environment != null) {
      Resolved name = new Evaluator(names).text(environment.passage());
      if (name.value() instanceof Value.Text text && !text.text().isBlank()) {
        clue(Kind.ENVIRONMENT, text.text().strip(), environment.span());
      }
    }
    if (!target.choice().isEmpty()) {
      clue(Kind.ENVIRONMENT, target.choice(), job.id().span());
    }
    clue(Kind.JOB, job.name(), job.id().span());
    Scalar condition = job.condition();
    if (condition != null) {
      clue(Kind.CONDITION, condition.text(), condition.span());
    }
  }

  private void clue(Kind kind, String word, Span at) {
    notes.clues().add(new Clue(kind, word, at));
  }

  /** A workflow of the repository, with what this one gives it; its variables do not go along. */
  private void call(Job job, Scalar uses, Names names) {
    String path = uses.text().strip();
    if (!path.startsWith("./") || depth == StepsReader.MAX_DEPTH) {
      return;
    }
    Optional<WorkflowFile> called = tree.read(path.substring(2)).map(WorkflowFile::parse);
    if (called.isEmpty()) {
      return;
    }
    Map<String, Given> inputs = new LinkedHashMap<>(Targets.inputs(called.get().inputs()));
    inputs.putAll(new Evaluator(names).variables(job.with()));
    for (Job inner : called.get().jobs()) {
      JobReader reader =
          new JobReader(called.get(), tree, outer != null ? outer : uses.span(), depth + 1);
      Map<String, Given> matrix = Targets.of(called.get(), inner).get(0).matrix();
      JobRun run = reader.read(new Target(inner.name(), "", inner, matrix, inputs), Names.NONE);
      notes.deeds().addAll(run.deeds());
      notes.ran().addAll(run.commands());
      run.facts().forEach(notes::add);
      run.clues().stream().filter(clue -> clue.kind() != Kind.JOB).forEach(notes.clues()::add);
    }
    for (Entry entry : job.with()) {
      if (entry.value() instanceof Scalar scalar && BuiltInWords.find(scalar.text()).isPresent()) {
        clue(Kind.ARGUMENT, scalar.text(), scalar.span());
      }
    }
  }
}
