package dev.paritylint.rules.read;

import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Landscape.Comparison;
import dev.paritylint.parity.Matrix;
import dev.paritylint.parity.Row;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which environments set the same names, whatever is known of their values. Where Terraform keeps a
 * state is nothing that an environment sets.
 *
 * @param rows all that is set, the places of states included
 */
record Meetings(List<Row> rows, List<Row> settings, List<Comparison> pairs) {
  static Meetings in(Landscape landscape) {
    List<Row> rows = Matrix.of(landscape).rows();
    List<Row> settings = rows.stream().filter(row -> !row.isOfState()).toList();
    return new Meetings(rows, settings, landscape.comparisons());
  }

  boolean haveMet() {
    return pairs.stream().anyMatch(this::meet);
  }

  /** Two set something in the same way, and nowhere the same: the names may be at fault. */
  boolean passByEachOther() {
    return pairs.stream()
        .filter(pair -> !meet(pair))
        .anyMatch(pair -> kinds(pair.left()).stream().anyMatch(kinds(pair.right())::contains));
  }

  /** Those of which no setting is known. */
  List<Environment> bare(List<Environment> environments) {
    return environments.stream()
        .filter(one -> settings.stream().allMatch(row -> row.in(one).isEmpty()))
        .toList();
  }

  private boolean meet(Comparison pair) {
    return rows.stream()
        .anyMatch(row -> !row.in(pair.left()).isEmpty() && !row.in(pair.right()).isEmpty());
  }

  /** The kinds of deployments that set anything. */
  private Set<DeploymentKind> kinds(Environment environment) {
    return settings.stream()
        .flatMap(row -> row.in(environment).stream())
        .filter(setting -> setting.value().isKnown())
        .map(setting -> setting.deployment().kind())
        .collect(Collectors.toSet());
  }
}
