package dev.paritylint.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Findings that are no news, by what stays the same when lines move, each as often as it is there. */
public final class KnownFindings {
  private final Map<String, Integer> counts = new HashMap<>();

  private KnownFindings() {}

  /** Those of an older state. */
  public static KnownFindings of(List<Finding> findings) {
    return ofFingerprints(findings.stream().map(Finding::fingerprint).toList());
  }

  static KnownFindings ofFingerprints(List<String> fingerprints) {
    KnownFindings known = new KnownFindings();
    fingerprints.forEach(one -> known.counts.merge(one, 1, Integer::sum));
    return known;
  }

  /** The findings that are news, in their order; of several alike the last ones are. */
  public List<Finding> without(List<Finding> findings) {
    Map<String, Integer> left = new HashMap<>(counts);
    List<Finding> news = new ArrayList<>();
    for (Finding finding : findings) {
      if (left.merge(finding.fingerprint(), -1, Integer::sum) < 0) {
        news.add(finding);
      }
    }
    return news;
  }
}
