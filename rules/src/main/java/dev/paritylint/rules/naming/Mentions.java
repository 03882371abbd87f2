package dev.paritylint.rules.naming;

import dev.paritylint.model.Delivery;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.parity.Normalization;
import dev.paritylint.source.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What jobs that deploy name without setting it: secrets that they are handed, environments that
 * their commands are told.
 */
final class Mentions {
  private final Map<Deployment, List<Setting>> byJob;

  private Mentions(Map<Deployment, List<Setting>> byJob) {
    this.byJob = byJob;
  }

  /** Without what serves several environments, and what a setting holds anyway. */
  static Mentions in(Landscape landscape) {
    List<Setting> all =
        landscape.deliveries().stream()
            .map(Delivery::mentions)
            .flatMap(List::stream)
            .filter(mention -> !mention.name().equals(Delivery.JOB_ENVIRONMENT))
            .distinct()
            .toList();
    Map<Span, Set<Environment>> environments = new HashMap<>();
    all.forEach(
        one ->
            environments
                .computeIfAbsent(one.origin().at(), at -> new HashSet<>())
                .add(one.environment()));
    List<Span> settings =
        landscape.settings().stream()
            .filter(setting -> setting.deployment().kind() == DeploymentKind.WORKFLOW)
            .map(setting -> setting.origin().at())
            .toList();
    return new Mentions(
        all.stream()
            .filter(one -> environments.getOrDefault(one.origin().at(), Set.of()).size() == 1)
            .filter(one -> settings.stream().noneMatch(at -> holds(at, one.origin().at())))
            .collect(Collectors.groupingBy(Setting::deployment)));
  }

  private static boolean holds(Span outer, Span inner) {
    return outer.file().equals(inner.file())
        && outer.start() <= inner.start()
        && inner.end() <= outer.end();
  }

  /** A landscape that has them for settings, so that they are judged as those are. */
  Landscape inPlaceOfSettings(Landscape landscape) {
    return landscape.withSettings(
        byJob.values().stream()
            .flatMap(List::stream)
            .sorted(Comparator.comparing(one -> one.origin().at()))
            .toList());
  }

  /** Whether the job names the same of its own environment, too: then it works on both. */
  boolean isOneOfBoth(ForeignName foreign) {
    Setting setting = foreign.setting();
    String bare = Normalization.strip(foreign.identifier(), foreign.named());
    return byJob.getOrDefault(setting.deployment(), List.of()).stream()
        .filter(other -> !other.value().equals(setting.value()))
        .map(other -> other.value().shown())
        .filter(other -> !Normalization.strip(other, setting.environment()).equals(other))
        .anyMatch(
            other -> Normalization.strip(other, setting.environment()).equalsIgnoreCase(bare));
  }
}
