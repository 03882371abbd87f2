package dev.paritylint.lint;

import dev.paritylint.project.config.Waiver;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The differences that a team intends, on one day. */
final class Waivers {
  private final List<Waiver> waivers;

  /** Those that still hold on {@code today}. */
  Waivers(List<Waiver> all, LocalDate today) {
    this.waivers =
        all.stream()
            .filter(waiver -> waiver.expires() == null || !waiver.expires().isBefore(today))
            .toList();
  }

  boolean cover(Finding finding) {
    return waivers.stream().anyMatch(waiver -> covers(waiver, finding));
  }

  private static boolean covers(Waiver waiver, Finding finding) {
    return new NameGlob(waiver.rule()).matches(finding.rule().id())
        && (waiver.setting().isEmpty() || new NameGlob(waiver.setting()).matches(finding.key()))
        && (waiver.environments().isEmpty()
            || Set.copyOf(waiver.environments()).containsAll(finding.environments()));
  }
}
