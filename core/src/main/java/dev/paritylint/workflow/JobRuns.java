package dev.paritylint.workflow;

import dev.paritylint.source.SourceTree;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One workflow, each of its jobs read once for each environment. */
final class JobRuns {
  private final WorkflowFile file;
  private final SourceTree tree;
  private final Map<String, JobRun> runs = new ConcurrentHashMap<>();

  JobRuns(WorkflowFile file, SourceTree tree) {
    this.file = file;
    this.tree = tree;
  }

  WorkflowFile file() {
    return file;
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
