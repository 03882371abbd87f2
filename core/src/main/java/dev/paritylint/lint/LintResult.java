package dev.paritylint.lint;

import dev.paritylint.model.Landscape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What came out of one run, in order.
 *
 * @param waived findings that are declared intended; they count for nothing
 * @param exemptions by what each of those is waived
 */
public record LintResult(
    Landscape landscape,
    List<Finding> findings,
    List<Finding> waived,
    Map<Finding, Exemption> exemptions,
    Summary summary) {
  public LintResult {
    findings = List.copyOf(findings);
    waived = List.copyOf(waived);
    exemptions = Map.copyOf(exemptions);
  }

  public LintResult(
      Landscape landscape, List<Finding> findings, List<Finding> waived, Summary summary) {
    this(landscape, findings, waived, Map.of(), summary);
  }

  /** What a waived finding is waived by. */
  public Optional<Exemption> exemption(Finding finding) {
    return Optional.ofNullable(exemptions.get(finding));
  }

  /** The same with only these findings; what was read and compared stays the same. */
  public LintResult only(Predicate<Finding> wanted) {
    List<Finding> kept = waived.stream().filter(wanted).toList();
    Map<Finding, Exemption> by = new LinkedHashMap<>();
    kept.forEach(finding -> exemption(finding).ifPresent(one -> by.put(finding, one)));
    return with(findings.stream().filter(wanted).toList(), kept, by, summary.baselined());
  }

  /** The same, where so many files were read. */
  public LintResult reading(int files) {
    return new LintResult(landscape, findings, waived, exemptions, summary.reading(files));
  }

  /** The same with other findings to report. */
  public LintResult reporting(List<Finding> others, int baselined) {
    return with(others, waived, exemptions, baselined);
  }

  private LintResult with(
      List<Finding> reported, List<Finding> kept, Map<Finding, Exemption> by, int baselined) {
    return new LintResult(
        landscape, reported, kept, by, summary.counting(reported, kept.size(), baselined));
  }

  /** Whether any finding is at least as grave as {@code threshold}. */
  public boolean hasAtLeast(Severity threshold) {
    return findings.stream().anyMatch(finding -> finding.severity().compareTo(threshold) <= 0);
  }
}
