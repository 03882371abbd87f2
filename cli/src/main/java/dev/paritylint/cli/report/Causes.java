package dev.paritylint.cli.report;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings of one cause side by side: rule by rule, and setting by setting. */
final class Causes {
  private record Kind(Severity severity, String rule) {}

  private Causes() {}

  /**
   * Rules and settings in the order of the first finding of each.
   *
   * @param findings gravest first
   */
  static List<Finding> inOrder(List<Finding> findings) {
    Map<Kind, Map<String, List<Finding>>> kinds = new LinkedHashMap<>();
    for (Finding finding : findings) {
      kinds
          .computeIfAbsent(kind(finding), kind -> new LinkedHashMap<>())
          .computeIfAbsent(finding.setting(), setting -> new ArrayList<>())
          .add(finding);
    }
    return kinds.values().stream()
        .flatMap(settings -> settings.values().stream())
        .flatMap(List::stream)
        .toList();
  }

  private static Kind kind(Finding finding) {
    return new Kind(finding.severity(), finding.rule().id());
  }
}
