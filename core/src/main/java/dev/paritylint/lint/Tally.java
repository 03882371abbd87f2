package dev.paritylint.lint;

import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Landscape.Comparison;
import dev.paritylint.model.Setting;
import dev.paritylint.parity.Matrix;
import dev.paritylint.parity.Row;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Counts what was compared, what is unknown and what has no counterpart. */
public final class Tally {
  private final Landscape landscape;
  private final Set<Setting> compared = new LinkedHashSet<>();
  private final Set<Setting> unmatched = new LinkedHashSet<>();

  private Tally(Landscape landscape) {
    this.landscape = landscape;
  }

  public static Tally of(Landscape landscape) {
    Tally tally = new Tally(landscape);
    for (Row row : Matrix.of(landscape).rows()) {
      if (!row.isOfState()) {
        landscape.comparisons().forEach(comparison -> tally.count(row, comparison));
      }
    }
    tally.unmatched.removeAll(tally.compared);
    return tally;
  }

  private void count(Row row, Comparison comparison) {
    count(row, comparison.left(), comparison.right());
    count(row, comparison.right(), comparison.left());
  }

  private void count(Row row, Environment here, Environment there) {
    for (Setting setting : row.in(here)) {
      if (row.in(there).isEmpty()) {
        unmatched.add(setting);
      } else if (setting.value().isKnown()) {
        compared.add(setting);
      }
    }
  }

  /** How many settings were held against a counterpart. */
  public int compared() {
    return compared.size();
  }

  Summary summary(List<Finding> findings, List<Finding> waived) {
    return new Summary(
            (int) landscape.environments().stream().filter(e -> !e.isDefault()).count(),
            landscape.deployments().size(),
            landscape.settings().size(),
            compared.size(),
            (int) landscape.settings().stream().filter(s -> !s.value().isKnown()).count(),
            unmatched.size(),
            0,
            0,
            0,
            0,
            0,
            0)
        .counting(findings, waived.size(), 0);
  }
}
