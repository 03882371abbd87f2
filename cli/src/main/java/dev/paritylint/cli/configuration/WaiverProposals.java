package dev.paritylint.cli.configuration;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A waiver for each finding that would fail a run, without its reason: until somebody says why a
 * difference is meant, the configuration is refused.
 */
public final class WaiverProposals {
  private WaiverProposals() {}

  /** The part of a configuration, empty where nothing is to be waived. */
  public static String of(List<Finding> findings) {
    Set<String> waivers = new LinkedHashSet<>();
    for (Finding finding : findings) {
      if (isWaivable(finding)) {
        waivers.add(waiver(finding));
      }
    }
    return waivers.isEmpty()
        ? ""
        : """

          # Proposed for what was found. Say at `reason` why the difference is meant, or take the waiver out
          # and mend what it is for. A waiver without a reason is refused.
          waivers:
          """
            + String.join("", waivers);
  }

  /** How many waivers are proposed. */
  public static long count(List<Finding> findings) {
    return findings.stream()
        .filter(WaiverProposals::isWaivable)
        .map(WaiverProposals::waiver)
        .distinct()
        .count();
  }

  /** What cannot be read is to be mended, and a waiver of waivers helps nobody. */
  private static boolean isWaivable(Finding finding) {
    String family = finding.rule().family();
    return finding.severity() != Severity.NOTE
        && !family.equals("read")
        && !family.equals("waiver");
  }

  private static String waiver(Finding finding) {
    List<String> lines = new ArrayList<>();
    lines.add("  # " + YamlText.comment(finding.message()));
    lines.add("  - rule: " + YamlText.of(finding.rule().id()));
    if (!finding.key().isEmpty()) {
      lines.add("    setting: " + YamlText.of(finding.key()));
    }
    if (!finding.environments().isEmpty()) {
      lines.add("    environments: " + YamlText.list(finding.environments()));
    }
    lines.add("    reason:");
    return String.join("\n", lines) + "\n";
  }
}
