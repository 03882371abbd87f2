package dev.paritylint.workflow;

import dev.paritylint.source.SourceTree;
import java.util.Optional;

/** The workflow of the repository that a job calls instead of having steps. */
final class CalledWorkflow {
  private CalledWorkflow() {}

  /** Empty where the job calls none, or one of another repository. */
  static Optional<WorkflowFile> of(Job job, SourceTree tree) {
    String path = job.uses() == null ? "" : job.uses().text().strip();
    return path.startsWith("./")
        ? tree.read(path.substring(2)).map(file -> WorkflowFile.parse(file, tree))
        : Optional.empty();
  }
}
