package dev.paritylint.workflow;

import dev.paritylint.model.Origin;
import dev.paritylint.workflow.Deed.Deploys;
import dev.paritylint.workflow.Names.Given;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the steps of one job have told so far. */
final class JobNotes {
  private final JobVariables choice;
  private final List<Deed> deeds = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Clue> clues = new ArrayList<>();
  private final List<Ran> ran = new ArrayList<>();
  private final List<String> services = new ArrayList<>();

  JobNotes(JobVariables choice) {
    this.choice = choice;
  }

  /** Notes for what runs inside of a step. */
  JobNotes inside() {
    return new JobNotes(choice);
  }

  /** Which variables are of what the job deploys. */
  JobVariables choice() {
    return choice;
  }

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

  /** The services that commands and actions name which deploy, in order. */
  List<String> services() {
    return services;
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
          if (counts
              && !isHandedOver(name, given)
              && choice.isDeployed(name, given.resolved().value())) {
            Origin origin = new Origin(given.at(), given.resolved().via());
            outer(Fact.variable(service, name, given.resolved(), origin));
          }
        });
  }

  /** Whether a command or action gives it to what it deploys, under the same name. */
  private boolean isHandedOver(String name, Given given) {
    return facts.stream()
        .filter(fact -> fact.name().equals(name))
        .flatMap(fact -> fact.origin().via().stream())
        .anyMatch(step -> step.at().equals(given.at()));
  }

  /** What stands further out than all that was added, and so gives way. */
  private void outer(Fact fact) {
    if (facts.stream().noneMatch(other -> isSame(other, fact))) {
      facts.add(fact);
    }
  }

  /** The one service that is deployed from there on, by what is set for it; else empty. */
  String serviceSince(List<Fact> before, int service) {
    Set<String> set = new LinkedHashSet<>();
    facts.stream()
        .filter(fact -> !before.contains(fact) && !fact.service().isEmpty())
        .forEach(fact -> set.add(fact.service()));
    Set<String> all = new LinkedHashSet<>(set);
    all.addAll(services.subList(service, services.size()));
    return set.size() == 1 && all.size() == 1 ? set.iterator().next() : "";
  }

  /** All of it, under one service: what is deployed where it is one, else the job. */
  JobRun under(String job, Map<String, Given> outputs) {
    String only = serviceSince(List.of(), 0);
    String service = only.isEmpty() ? job : only;
    return new JobRun(
        deeds, facts.stream().map(fact -> fact.of(service)).toList(), clues, ran, outputs);
  }

  void addAll(JobNotes inside) {
    deeds.addAll(inside.deeds);
    inside.facts.forEach(this::add);
    clues.addAll(inside.clues);
    ran.addAll(inside.ran);
    services.addAll(inside.services);
  }
}
