package dev.paritylint.cli.report.compare;

import dev.paritylint.cli.report.excerpt.Secrets;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Landscape.Comparison;
import dev.paritylint.model.SettingKind;
import dev.paritylint.parity.Equality;
import dev.paritylint.parity.Matrix;
import dev.paritylint.parity.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The settings of several environments side by side: differences first, then by service and name.
 * What none of the environments has is left out.
 */
public record CompareTable(List<Environment> environments, List<CompareRow> rows) {
  private static final Comparator<CompareRow> ORDER =
      Comparator.comparing(CompareRow::agreement)
          .thenComparing(CompareRow::service)
          .thenComparing(CompareRow::name)
          .thenComparing(CompareRow::kind);

  public CompareTable {
    environments = List.copyOf(environments);
    rows = List.copyOf(rows);
  }

  /** Each of the environments held against each other. */
  public static CompareTable of(Landscape landscape, List<Environment> environments) {
    List<Comparison> pairs = new ArrayList<>();
    for (int i = 0; i < environments.size(); i++) {
      for (int j = i + 1; j < environments.size(); j++) {
        pairs.add(new Comparison(environments.get(i), environments.get(j)));
      }
    }
    return of(landscape, environments, pairs);
  }

  /** The environments that the rules compare, held against each other as the rules do. */
  public static CompareTable ofCompared(Landscape landscape) {
    Set<Environment> compared = new LinkedHashSet<>();
    for (Comparison comparison : landscape.comparisons()) {
      compared.add(comparison.left());
      compared.add(comparison.right());
    }
    return of(landscape, List.copyOf(compared), landscape.comparisons());
  }

  private static CompareTable of(
      Landscape landscape, List<Environment> environments, Collection<Comparison> comparisons) {
    Equality equality = Equality.of(landscape);
    Secrets secrets = Secrets.of(landscape);
    List<CompareRow> rows = new ArrayList<>();
    for (Row row : meaningful(Matrix.of(landscape).rows())) {
      if (environments.stream().anyMatch(environment -> !row.in(environment).isEmpty())) {
        Agreement agreement = Agreement.of(row, comparisons, equality);
        List<List<CompareValue>> cells =
            environments.stream()
                .map(environment -> CompareValue.of(row.in(environment), secrets))
                .toList();
        rows.add(new CompareRow(row, agreement, cells));
      }
    }
    rows.sort(ORDER);
    return new CompareTable(environments, rows);
  }

  /** A variable with a meaning has two rows; the one with the meaning says it all. */
  private static List<Row> meaningful(List<Row> all) {
    Map<String, Set<String>> meant = new HashMap<>();
    all.stream()
        .filter(row -> row.kind() != SettingKind.VARIABLE)
        .forEach(row -> meant.put(row.key(), row.settings().keySet()));
    return all.stream()
        .filter(
            row ->
                row.kind() != SettingKind.VARIABLE
                    || !row.settings().keySet().equals(meant.get(row.key())))
        .toList();
  }

  /** Only what differs or is missing somewhere. */
  public CompareTable differences() {
    return new CompareTable(
        environments, rows.stream().filter(row -> row.agreement().isDifference()).toList());
  }

  public int count(Agreement agreement) {
    return (int) rows.stream().filter(row -> row.agreement() == agreement).count();
  }
}
