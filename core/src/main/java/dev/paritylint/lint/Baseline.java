package dev.paritylint.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings that a team knows of and has put off: as many of each as there were. Lines and
 * secrets have no part in it.
 *
 * @param entries in the order of paths
 */
public record Baseline(List<Entry> entries) {
  public static final Baseline EMPTY = new Baseline(List.of());

  /** The rule, the environments and the setting of a finding, and what it says of which file. */
  public record Entry(
      String rule,
      List<String> environments,
      String service,
      String setting,
      String path,
      String message) {
    static final Comparator<Entry> ORDER =
        Comparator.comparing(Entry::path)
            .thenComparing(Entry::rule)
            .thenComparing(Entry::service)
            .thenComparing(Entry::setting)
            .thenComparing(entry -> String.join(",", entry.environments()))
            .thenComparing(Entry::message);

    public Entry {
      environments = List.copyOf(environments);
    }

    private static Entry of(Finding finding, String prefix) {
      return new Entry(
          finding.rule().id(),
          finding.environments(),
          finding.service(),
          finding.setting(),
          prefix + finding.place().at().path(),
          finding.message());
    }

    private String fingerprint(String prefix) {
      return Finding.fingerprint(
          rule, environments, service, setting, path.substring(prefix.length()), message);
    }
  }

  /** How an update changes a baseline. */
  public record Change(Baseline baseline, int added, int kept, int dropped) {}

  public Baseline {
    entries = entries.stream().sorted(Entry.ORDER).toList();
  }

  /**
   * The same for these findings of the folder {@code prefix}, which ends in a slash or is empty:
   * what is known of other folders stays.
   */
  public Change updated(List<Finding> findings, String prefix) {
    List<Entry> now = parts(findings).stream().map(part -> Entry.of(part, prefix)).toList();
    List<Entry> before = below(prefix);
    int kept = inCommon(now, before);
    List<Entry> all = new ArrayList<>(entries);
    all.removeAll(before);
    all.addAll(now);
    return new Change(new Baseline(all), now.size() - kept, kept, before.size() - kept);
  }

  /** Without the findings that it knows, which are only counted. */
  public LintResult apply(LintResult result, String prefix) {
    List<String> fingerprints =
        below(prefix).stream().map(entry -> entry.fingerprint(prefix)).toList();
    List<Finding> news = KnownFindings.ofFingerprints(fingerprints).without(result.findings());
    return result.reporting(news, parts(result.findings()).size() - parts(news).size());
  }

  private static List<Finding> parts(List<Finding> findings) {
    return findings.stream().flatMap(finding -> finding.parts().stream()).toList();
  }

  private List<Entry> below(String prefix) {
    return entries.stream().filter(entry -> entry.path().startsWith(prefix)).toList();
  }

  private static int inCommon(List<Entry> now, List<Entry> before) {
    Map<Entry, Integer> left = new HashMap<>();
    before.forEach(entry -> left.merge(entry, 1, Integer::sum));
    return (int) now.stream().filter(entry -> left.merge(entry, -1, Integer::sum) >= 0).count();
  }
}
