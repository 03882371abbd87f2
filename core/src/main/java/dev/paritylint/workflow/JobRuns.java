package dev.paritylint.workflow;

import dev.paritylint.source.RecordingTree;
import dev.paritylint.source.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One workflow, each of its jobs read once for each environment. */
final class JobRuns {
  private final WorkflowFile file;
  private final RecordingTree tree;
  private final JobVariables choice;
  private final Map<String, JobRun> runs = new ConcurrentHashMap<>();
  private final Map<String, List<Target>> targets = new ConcurrentHashMap<>();

  JobRuns(WorkflowFile file, SourceTree tree, JobVariables choice) {
    this.choice = choice;
    this.file = file;
    this.tree = RecordingTree.within(tree);
  }

  /** What was looked at for these runs; a part of it may have been looked at in another tree. */
  RecordingTree seen() {
    return tree;
  }

  WorkflowFile file() {
    return file;
  }

  /** The environments that a job may run for. */
  List<Target> targets(Job job) {
    List<Target> known = targets.get(job.name());
    if (known == null) {
      known = Targets.of(file, job, tree);
      targets.put(job.name(), known);
    }
    return known;
  }

  JobRun of(Target target) {
    String key = target.job().name() + "\n" + target.choice();
    JobRun known = runs.get(key);
    if (known == null) {
      known = JobReader.read(file, target, tree, choice);
      runs.put(key, known);
    }
    return known;
  }
}
