package dev.paritylint.parity;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape.Comparison;
import dev.paritylint.model.Setting;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * One setting with values that should be the same and are not: at least two settings of one row,
 * each known, in the order in which the environments were compared.
 */
public record Disagreement(Row row, List<Setting> settings) {
  public Disagreement {
    settings = List.copyOf(settings);
  }

  /** The environments that take part, by name, each once. */
  public List<String> environments() {
    return settings.stream()
        .map(setting -> setting.environment().name())
        .distinct()
        .sorted()
        .toList();
  }

  /** Deployments of one environment that do not agree with each other. */
  public static Optional<Disagreement> within(
      Row row, Environment environment, BiPredicate<Setting, Setting> same) {
    Set<Setting> differing = new LinkedHashSet<>();
    List<Setting> known = known(row.in(environment));
    for (Setting one : known) {
      for (Setting other : known) {
        if (areComparable(one.deployment(), other.deployment()) && !same.test(one, other)) {
          differing.add(one);
          differing.add(other);
        }
      }
    }
    return of(row, differing);
  }

  /** Two nginx files that nothing mounts may be two servers, or one of them a file without one. */
  private static boolean areComparable(Deployment one, Deployment other) {
    boolean bothStandAlone =
        one.kind() == DeploymentKind.NGINX && other.kind() == DeploymentKind.NGINX;
    return !one.equals(other) && !bothStandAlone;
  }

  /** Environments that do not agree in any of the comparisons. */
  public static Optional<Disagreement> across(
      Row row, List<Comparison> comparisons, BiPredicate<Setting, Setting> same) {
    Set<Setting> differing = new LinkedHashSet<>();
    for (Comparison comparison : comparisons) {
      for (Setting left : known(row.in(comparison.left()))) {
        List<Setting> counterparts = counterparts(left, row.in(comparison.right()));
        boolean agrees = counterparts.stream().anyMatch(right -> same.test(left, right));
        if (!agrees && !counterparts.isEmpty()) {
          differing.add(left);
          differing.addAll(counterparts);
        }
      }
    }
    return of(row, differing);
  }

  /** What stands in the same kind of deployment, or else in any. */
  private static List<Setting> counterparts(Setting setting, List<Setting> others) {
    List<Setting> known = known(others);
    List<Setting> alike =
        known.stream()
            .filter(other -> other.deployment().kind() == setting.deployment().kind())
            .toList();
    return alike.isEmpty() ? known : alike;
  }

  private static List<Setting> known(List<Setting> settings) {
    return settings.stream().filter(setting -> setting.value().isKnown()).toList();
  }

  private static Optional<Disagreement> of(Row row, Set<Setting> settings) {
    return settings.isEmpty()
        ? Optional.empty()
        : Optional.of(new Disagreement(row, new ArrayList<>(settings)));
  }
}
