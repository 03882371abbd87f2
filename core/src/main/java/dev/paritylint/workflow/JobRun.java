package dev.paritylint.workflow;

import dev.paritylint.workflow.Deed.Checks;
import dev.paritylint.workflow.Deed.Deploys;
import dev.paritylint.workflow.Names.Given;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a job does, as far as its workflow and the repository tell.
 *
 * @param deeds in order
 * @param facts what it sets for what it deploys
 * @param commands what its steps run on the runner, in order
 * @param outputs what it hands on to jobs that need it
 */
record JobRun(
    List<Deed> deeds,
    List<Fact> facts,
    List<Clue> clues,
    List<Ran> commands,
    Map<String, Given> outputs) {
  static final JobRun NOTHING = new JobRun(List.of(), List.of(), List.of(), List.of(), Map.of());

  JobRun {
    deeds = List.copyOf(deeds);
    facts = List.copyOf(facts);
    clues = List.copyOf(clues);
    commands = List.copyOf(commands);
    outputs = Map.copyOf(outputs);
  }

  /** What deploys last; a known command rather than a step that is merely called so. */
  Optional<Deploys> lastDeploy() {
    List<Deploys> all = deploys();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  private List<Deploys> deploys() {
    List<Deploys> all =
        deeds.stream().filter(Deploys.class::isInstance).map(Deploys.class::cast).toList();
    List<Deploys> certain = all.stream().filter(Deploys::certain).toList();
    return certain.isEmpty() ? all : certain;
  }

  List<Checks> checks() {
    return checksAfter(0);
  }

  /** What is asked once it has begun to deploy. */
  List<Checks> checksAfterDeploying() {
    return deploys().stream()
        .findFirst()
        .map(first -> checksAfter(deeds.indexOf(first)))
        .orElse(List.of());
  }

  private List<Checks> checksAfter(int from) {
    return deeds.subList(from, deeds.size()).stream()
        .filter(Checks.class::isInstance)
        .map(Checks.class::cast)
        .toList();
  }
}
