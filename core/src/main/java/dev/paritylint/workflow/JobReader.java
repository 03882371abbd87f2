package dev.paritylint.workflow;

import dev.paritylint.model.Value;
import dev.paritylint.source.SourceTree;
import dev.paritylint.source.Span;
import dev.paritylint.vocabulary.BuiltInWords;
import dev.paritylint.workflow.Clue.Kind;
import dev.paritylint.workflow.Names.Given;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Scalar;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one job as it would run for one environment, and the workflow that it calls. */
final class JobReader {
  private final WorkflowFile file;
  private final SourceTree tree;
  private final @Nullable Span outer;
  private final int depth;

  /** The jobs of the file that were read on the way, for what they hand on. */
  private final Map<String, JobRun> done;

  private final JobNotes notes;

  private JobReader(
      WorkflowFile file,
      SourceTree tree,
      @Nullable Span outer,
      int depth,
      Map<String, JobRun> done,
      JobNotes notes) {
    this.file = file;
    this.tree = tree;
    this.outer = outer;
    this.depth = depth;
    this.done = done;
    this.notes = notes;
  }

  static JobRun read(WorkflowFile file, Target target, SourceTree tree, JobVariables choice) {
    return new JobReader(file, tree, null, 0, new HashMap<>(), new JobNotes(choice))
        .read(target, Names.NONE);
  }

  private JobRun read(Target target, Names caller) {
    Job job = target.job();
    if (Condition.isNever(job.condition(), decided(target, caller))) {
      return JobRun.NOTHING;
    }
    Names outside =
        caller
            .withInputs(target.inputs())
            .withMatrix(target.matrix())
            .withGithub(target.occasion().github())
            .withHanded(needed(target, caller))
            .withWriters(Writers.NONE.withAnything());
    Names workflow = outside.withEnv(new Evaluator(outside).variables(file.env()));
    Names names = workflow.withEnv(new Evaluator(workflow).variables(job.env()));
    clues(target, names);
    Scalar uses = job.uses();
    if (uses != null) {
      call(target, uses, names);
    }
    Names after = new StepsReader(tree, notes, outer, depth).read(job.steps(), names);
    if (DeployNames.isOtherWork(job.name())) {
      notes.takeBackDeploys();
    }
    notes.variables(names.env(), "", notes.deploys());
    return notes.under(job.name(), new Evaluator(after).variables(job.outputs()));
  }

  /**
   * What decides whether the job runs. Nobody says that a workflow is started with its defaults;
   * one that is called is given what its caller gives it.
   */
  private Names decided(Target target, Names caller) {
    Map<String, Given> inputs = new LinkedHashMap<>(target.inputs());
    if (depth == 0) {
      String choice = target.choice();
      inputs
          .values()
          .removeIf(given -> choice.isEmpty() || !choice.equals(given.resolved().certain()));
    }
    return caller.withInputs(inputs).withGithub(target.occasion().github());
  }

  /** What the jobs before it hand on, by {@code needs.job.outputs.name}. */
  private Map<String, Given> needed(Target target, Names caller) {
    Map<String, Given> handed = new LinkedHashMap<>();
    if (!target.job().at().text().contains("needs.")) {
      return handed;
    }
    done.put(target.job().name(), JobRun.NOTHING);
    for (String need : target.job().needs()) {
      file.job(need)
          .filter(job -> job.uses() == null && job.matrix().combinations().isEmpty())
          .ifPresent(job -> handed.putAll(outputs(target.at(job), caller)));
    }
    return handed;
  }

  private Map<String, Given> outputs(Target needed, Names caller) {
    String name = needed.job().name();
    JobRun run = done.get(name);
    if (run == null) {
      run = new JobReader(file, tree, outer, depth, done, notes.inside()).read(needed, caller);
      done.put(name, run);
    }
    Map<String, Given> outputs = new LinkedHashMap<>();
    run.outputs().forEach((key, given) -> outputs.put("needs." + name + ".outputs." + key, given));
    return outputs;
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
  private void call(Target target, Scalar uses, Names names) {
    if (depth < StepsReader.MAX_DEPTH) {
      CalledWorkflow.of(target.job(), tree).ifPresent(called -> call(called, target, uses, names));
    }
  }

  private void call(WorkflowFile called, Target target, Scalar uses, Names names) {
    Job job = target.job();
    Map<String, Given> inputs = CallInputs.of(called.callInputs(), job.with(), names);
    Names given = Names.NONE.withSecrets(new Evaluator(names).variables(job.secrets()));
    Map<String, JobRun> seen = new HashMap<>();
    for (Job inner : called.jobs()) {
      JobReader reader =
          new JobReader(
              called, tree, outer != null ? outer : uses.span(), depth + 1, seen, notes.inside());
      Map<String, Given> matrix = Targets.matrix(inner, target.choice());
      JobRun run =
          reader.read(
              new Target(inner.name(), "", inner, matrix, inputs, target.occasion()), given);
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
