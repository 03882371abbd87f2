package dev.paritylint.cli.report.compare;

import dev.paritylint.model.Landscape.Comparison;
import dev.paritylint.model.Setting;
import dev.paritylint.parity.Equality;
import dev.paritylint.parity.Row;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** How environments stand to each other in one setting, in the order of reports. */
public enum Agreement {
  DIFFERENT("different"),
  MISSING("missing"),
  UNKNOWN("unknown"),
  OWN_NAMES("own-names"),
  EQUAL("equal");

  private final String label;

  Agreement(String label) {
    this.label = label;
  }

  /** The name in CSV and JSON. */
  public String label() {
    return label;
  }

  /** Whether somebody who looks for differences wants to see it. */
  public boolean isDifference() {
    return this == DIFFERENT || this == MISSING;
  }

  /**
   * The worst of all comparisons; one in which neither side has the setting says nothing. Values
   * that differ by what belongs to each environment agree; secrets do so only to the letter.
   */
  static Agreement of(Row row, Collection<Comparison> comparisons, Equality equality) {
    return comparisons.stream()
        .map(comparison -> between(row, comparison, equality))
        .min(Comparator.naturalOrder())
        .orElse(EQUAL);
  }

  private static Agreement between(Row row, Comparison comparison, Equality equality) {
    List<Setting> ours = row.in(comparison.left());
    List<Setting> theirs = row.in(comparison.right());
    if (ours.isEmpty() || theirs.isEmpty()) {
      return ours.isEmpty() && theirs.isEmpty() ? EQUAL : MISSING;
    }
    Agreement worst = EQUAL;
    for (Setting one : ours) {
      for (Setting other : theirs) {
        Agreement found = between(one, other, equality);
        worst = found.compareTo(worst) < 0 ? found : worst;
      }
    }
    return worst;
  }

  private static Agreement between(Setting one, Setting other, Equality equality) {
    if (!one.value().isKnown() || !other.value().isKnown()) {
      return UNKNOWN;
    }
    if (one.value().equals(other.value())) {
      return EQUAL;
    }
    return equality.same(one, other) ? OWN_NAMES : DIFFERENT;
  }
}
