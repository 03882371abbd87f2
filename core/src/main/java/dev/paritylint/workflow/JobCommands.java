package dev.paritylint.workflow;

import dev.paritylint.model.Origin;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;

/**
 * What a job of a workflow runs, in one of the environments that it may run for.
 *
 * @param branch what tells it from the others of its file: {@code plan}, {@code plan(staging)}
 * @param clues what may name its environment, in the order of the file
 */
public record JobCommands(String branch, List<Clue> clues, List<Ran> commands) {
  private static final int LARGEST = 512 << 10;

  public JobCommands {
    clues = List.copyOf(clues);
    commands = List.copyOf(commands);
  }

  /** All jobs of a workflow; those of one that others call are read with what these give it. */
  public static List<JobCommands> in(SourceFile source, SourceTree tree) {
    if (source.text().length() > LARGEST) {
      return List.of();
    }
    WorkflowFile file = WorkflowFile.parse(source, tree);
    JobRuns runs = new JobRuns(file, tree, JobVariables.SHIPPED);
    List<JobCommands> jobs = new ArrayList<>();
    for (Job job : file.called() ? List.<Job>of() : file.jobs()) {
      for (Target target : runs.targets(job)) {
        JobRun run = runs.of(target);
        if (!run.commands().isEmpty()) {
          jobs.add(new JobCommands(target.branch(), run.clues(), run.commands()));
        }
      }
    }
    return jobs;
  }

  /** The origin of a word, without what stands for expressions while the script is read. */
  public static Origin plain(Origin origin) {
    return new Origin(origin.at(), StepScript.withoutExpressions(origin.via()));
  }
}
