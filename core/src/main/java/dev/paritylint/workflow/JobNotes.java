package dev.paritylint.workflow;

import dev.paritylint.model.Origin;
import dev.paritylint.workflow.Deed.Deploys;
import dev.paritylint.workflow.Names.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the steps of one job have told so far. */
final class JobNotes {
  private final List<Deed> deeds = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Clue> clues = new ArrayList<>();
  private final List<Ran> ran = new ArrayList<>();

  /** In order; the reader of the job may take some back. */
  List<Deed> deeds() {
    return deeds;
  }

  List<Fact> facts() {
    return facts;
  }

  List<Clue> clues() {
    return clues;
  }

  /** What was run on the runner, in order. */
  List<Ran> ran() {
    return ran;
  }

  boolean deploys() {
    return deploysSince(0);
  }

  boolean deploysSince(int deed) {
    return deeds.subList(deed, deeds.size()).stream().anyMatch(Deploys.class::isInstance);
  }

  void takeBackDeploys() {
    deeds.removeIf(Deploys.class::isInstance);
  }

  /** The last of what is set twice is the nearest. */
  void add(Fact fact) {
    facts.removeIf(other -> isSame(other, fact));
    facts.add(fact);
  }

  private static boolean isSame(Fact one, Fact other) {
    return one.name().equals(other.name()) && one.service().equals(other.service());
  }

  /** The variables around a step or job, as far as they are of what it deploys. */
  void variables(Map<String, Given> variables, String service, boolean deploys) {
    variables.forEach(
        (name, given) -> {
          boolean counts = deploys || JobVariables.isBuilt(name);
          if (counts && JobVariables.isDeployed(name, given.resolved().value())) {
            Origin origin = new Origin(given.at(), given.resolved().via());
            outer(Fact.variable(service, name, given.resolved(), origin));
          }
        });
  }

  /** What stands further out than all that was added, and so gives way. */
  private void outer(Fact fact) {
    if (facts.stream().noneMatch(other -> isSame(other, fact))) {
      facts.add(fact);
    }
  }

  /** The one service that the facts from there on name, or empty. */
  String serviceSince(List<Fact> before) {
    List<String> services =
        facts.stream()
            .filter(fact -> !before.contains(fact))
            .map(Fact::service)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    return services.size() == 1 ? services.get(0) : "";
  }

  /** All of it, under one service: what is deployed where it is one, else the job. */
  JobRun under(String job) {
    String only = serviceSince(List.of());
    String service = only.isEmpty() ? job : only;
    return new JobRun(deeds, facts.stream().map(fact -> fact.of(service)).toList(), clues, ran);
  }

  void addAll(JobNotes inside) {
    deeds.addAll(inside.deeds);
    inside.facts.forEach(this::add);
    clues.addAll(inside.clues);
    ran.addAll(inside.ran);
  }
}
