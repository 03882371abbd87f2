package dev.paritylint.workflow;

import dev.paritylint.source.SourceTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the environments of a job apart by the events that it compares with: it deploys production
 * on one branch and staging on another. Where fewer than two are certain, there is nothing to tell.
 */
final class OccasionTargets {
  private OccasionTargets() {}

  static List<Target> of(WorkflowFile file, Target whole, SourceTree tree) {
    for (List<Occasion> occasions : Occasions.of(file, whole.job())) {
      Map<String, Target> targets = new LinkedHashMap<>();
      for (Occasion occasion : occasions) {
        Target target = whole.on(whole.branch(), "", occasion);
        JobRun run = JobReader.read(file, target, tree, JobVariables.SHIPPED);
        Optional<String> word =
            run.lastDeploy().isPresent() ? OccasionClues.word(run.clues()) : Optional.empty();
        word.ifPresent(
            one ->
                OccasionClues.find(one)
                    .ifPresent(
                        found ->
                            targets.putIfAbsent(
                                found.name(),
                                whole.on(Targets.branch(whole.job(), one), one, occasion))));
      }
      if (targets.size() > 1) {
        return List.copyOf(targets.values());
      }
    }
    return List.of(whole);
  }
}
