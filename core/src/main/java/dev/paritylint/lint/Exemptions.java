package dev.paritylint.lint;

import dev.paritylint.lint.AppliedExemption.State;
import dev.paritylint.marker.Marker;
import dev.paritylint.marker.Marker.Named;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.NameGlob;
import dev.paritylint.project.config.Waiver;
import dev.paritylint.source.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The differences that a team intends, on one day, and which of them a run has met. */
final class Exemptions {
  private final List<Exemption> all = new ArrayList<>();
  private final Set<Exemption> used = new HashSet<>();
  private final LocalDate today;

  Exemptions(List<Waiver> waivers, List<Marker> markers, LocalDate today) {
    this.today = today;
    waivers.forEach(waiver -> all.add(new Exemption.Declared(waiver)));
    for (Marker marker : markers) {
      if (marker.rules().isEmpty()) {
        all.add(new Exemption.Inline(marker, new Named("", marker.at())));
      }
      marker.rules().forEach(named -> all.add(new Exemption.Inline(marker, named)));
    }
  }

  /** What of a finding is meant, and by which; the others that cover it are met, too. */
  Map<Finding, Exemption> covered(Finding finding) {
    Optional<Exemption> whole = first(finding);
    if (whole.isPresent()) {
      return Map.of(finding, whole.get());
    }
    Map<Exemption, List<Finding>> parts = new LinkedHashMap<>();
    for (Finding part : finding.parts()) {
      first(part).ifPresent(by -> parts.computeIfAbsent(by, one -> new ArrayList<>()).add(part));
    }
    Map<Finding, Exemption> covered = new LinkedHashMap<>();
    parts.forEach((by, some) -> covered.put(finding.of(some), by));
    return covered;
  }

  /** What of a finding is not meant; empty where all of it is. */
  Optional<Finding> rest(Finding finding) {
    if (first(finding).isPresent()) {
      return Optional.empty();
    }
    List<Finding> left = finding.parts().stream().filter(part -> first(part).isEmpty()).toList();
    return left.isEmpty() ? Optional.empty() : Optional.of(finding.of(left));
  }

  private Optional<Exemption> first(Finding finding) {
    List<Exemption> covering =
        all.stream().filter(this::holds).filter(one -> one.means(finding)).toList();
    used.addAll(covering);
    return covering.stream().findFirst();
  }

  /**
   * What became of each.
   *
   * @param rules those that have run
   */
  List<AppliedExemption> applied(List<Rule> rules, Landscape landscape) {
    return all.stream()
        .map(one -> new AppliedExemption(one, state(one, rules, landscape)))
        .toList();
  }

  private State state(Exemption one, List<Rule> rules, Landscape landscape) {
    if (isIncomplete(one)) {
      return State.INCOMPLETE;
    }
    if (isOver(one)) {
      return State.EXPIRED;
    }
    if (used.contains(one)) {
      return State.USED;
    }
    NameGlob glob = new NameGlob(one.rule());
    boolean ran = rules.stream().anyMatch(rule -> glob.matches(rule.info().id()));
    return ran && !isAbove(one) && !isPartlyRead(landscape) ? State.UNUSED : State.OPEN;
  }

  /** A configuration above the folder that is read speaks of other folders, too. */
  private static boolean isAbove(Exemption one) {
    return one.at().path().startsWith("..");
  }

  /** What cannot be read may well hold what is meant. */
  private static boolean isPartlyRead(Landscape landscape) {
    return landscape.problems().stream()
        .anyMatch(problem -> problem.kind() == Problem.Kind.UNREADABLE);
  }

  private boolean holds(Exemption one) {
    return !isIncomplete(one) && !isOver(one);
  }

  private static boolean isIncomplete(Exemption one) {
    return one.reason().isEmpty() || one.rule().isEmpty();
  }

  private boolean isOver(Exemption one) {
    LocalDate last = one.expires();
    return last != null && last.isBefore(today);
  }
}
