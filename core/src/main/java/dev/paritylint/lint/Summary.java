package dev.paritylint.lint;

import java.util.List;

/**
 * How much was looked at, so that silence can be told from blindness.
 *
 * @param settings all settings read
 * @param compared those held against a counterpart in another environment
 * @param unknown those whose value nothing in the repository tells
 * @param unmatched those of a compared environment without a counterpart in the other
 * @param files those whose text was looked at
 * @param waived findings that are declared intended
 * @param baselined findings that a baseline knows
 */
public record Summary(
    int environments,
    int deployments,
    int settings,
    int compared,
    int unknown,
    int unmatched,
    int files,
    int errors,
    int warnings,
    int notes,
    int waived,
    int baselined) {

  /** The same, where so many files were read. */
  public Summary reading(int read) {
    return new Summary(
        environments,
        deployments,
        settings,
        compared,
        unknown,
        unmatched,
        read,
        errors,
        warnings,
        notes,
        waived,
        baselined);
  }

  /** The same of what was looked at, with other findings. */
  public Summary counting(List<Finding> findings, int waivedFindings, int baselinedFindings) {
    return new Summary(
        environments,
        deployments,
        settings,
        compared,
        unknown,
        unmatched,
        files,
        count(findings, Severity.ERROR),
        count(findings, Severity.WARNING),
        count(findings, Severity.NOTE),
        waivedFindings,
        baselinedFindings);
  }

  private static int count(List<Finding> findings, Severity severity) {
    return (int) findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
