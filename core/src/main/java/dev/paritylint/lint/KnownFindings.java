package dev.paritylint.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings that are no news, by what stays the same when lines move, each as often as it is there.
 */
public final class KnownFindings {
  private final Map<String, Integer> counts = new HashMap<>();

  private KnownFindings() {}

  /** Those of an older state. */
  public static KnownFindings of(List<Finding> findings) {
    return ofFingerprints(
        findings.stream()
            .flatMap(finding -> finding.parts().stream())
            .map(Finding::fingerprint)
            .toList());
  }

  static KnownFindings ofFingerprints(List<String> fingerprints) {
    KnownFindings known = new KnownFindings();
    fingerprints.forEach(one -> known.counts.merge(one, 1, Integer::sum));
    return known;
  }

  /**
   * The findings that are news, in their order, each without the parts that are none; of several
   * alike the last ones are.
   */
  public List<Finding> without(List<Finding> findings) {
    Map<String, Integer> left = new HashMap<>(counts);
    List<Finding> news = new ArrayList<>();
    for (Finding finding : findings) {
      List<Finding> parts =
          finding.parts().stream()
              .filter(part -> left.merge(part.fingerprint(), -1, Integer::sum) < 0)
              .toList();
      if (!parts.isEmpty()) {
        news.add(finding.of(parts));
      }
    }
    return news;
  }
}
