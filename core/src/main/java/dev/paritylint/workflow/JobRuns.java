package dev.paritylint.workflow;

import dev.paritylint.source.SourceTree;
import java.util.HashMap;
import java.util.Map;

/** The jobs of one workflow, each read once for each environment. */
final class JobRuns {
  private final WorkflowFile file;
  private final SourceTree tree;
  private final Map<String, JobRun> runs = new HashMap<>();

  JobRuns(WorkflowFile file, SourceTree tree) {
    this.file = file;
    this.tree = tree;
  }

  JobRun of(Target target) {
    String key = target.job().name() + "\n" + target.choice();
    JobRun known = runs.get(key);
    if (known == null) {
      known = JobReader.read(file, target, tree);
      runs.put(key, known);
    }
    return known;
  }
}
