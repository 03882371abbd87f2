package dev.paritylint.rules.variable;

import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Landscape.Comparison;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.parity.Matrix;
import dev.paritylint.parity.Row;
import dev.paritylint.rules.Counterparts;
import dev.paritylint.rules.PartlyRead;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds which environments lack which variables, and puts together what lacks alike. */
final class Gaps {
  private final Landscape landscape;
  private final Counterparts counterparts;
  private final BaseLayer base;
  private final Set<Environment> broken;
  private final List<Row> rows;
  private final Map<Sides, SortedMap<String, Setting>> bySides = new LinkedHashMap<>();

  private record Sides(String service, Set<Environment> having, Set<Environment> lacking) {
    /** What only the lacking environments have. */
    Sides mirrored() {
      return new Sides(service, /* having= */ lacking, /* lacking= */ having);
    }
  }

  private Gaps(Landscape landscape) {
    this.landscape = landscape;
    this.counterparts = Counterparts.of(landscape);
    this.base = BaseLayer.of(landscape);
    this.broken = PartlyRead.environments(landscape);
    this.rows = Matrix.of(landscape).rows(SettingKind.VARIABLE);
  }

  static List<Gap> of(Landscape landscape) {
    Gaps gaps = new Gaps(landscape);
    gaps.rows.forEach(gaps::add);
    return gaps.list();
  }

  private void add(Row row) {
    Set<Environment> having = new LinkedHashSet<>();
    Set<Environment> lacking = new LinkedHashSet<>();
    for (Comparison comparison : landscape.comparisons()) {
      side(row, comparison.left(), comparison.right(), having, lacking);
      side(row, comparison.right(), comparison.left(), having, lacking);
    }
    having.removeAll(lacking);
    if (having.isEmpty() || lacking.isEmpty()) {
      return;
    }
    Setting setting = row.in(having.iterator().next()).get(0);
    boolean onPurpose =
        having.stream()
            .flatMap(environment -> row.in(environment).stream())
            .allMatch(each -> MissingOnPurpose.is(each, having));
    if (!onPurpose) {
      bySides
          .computeIfAbsent(new Sides(row.service(), having, lacking), sides -> new TreeMap<>())
          .put(row.name(), setting);
    }
  }

  private void side(
      Row row,
      Environment here,
      Environment there,
      Set<Environment> having,
      Set<Environment> lacking) {
    if (row.in(here).isEmpty()) {
      return;
    }
    boolean absent = row.in(there).isEmpty();
    boolean couldBeThere =
        row.in(here).stream()
            .filter(setting -> !base.gives(setting))
            .anyMatch(setting -> counterparts.exist(setting, there));
    if (!absent) {
      having.add(here);
      having.add(there);
    } else if (couldBeThere && !broken.contains(there)) {
      having.add(here);
      lacking.add(there);
    }
  }

  private int shared(Sides sides) {
    return (int)
        rows.stream()
            .filter(row -> row.service().equals(sides.service()))
            .filter(row -> everywhere(row, sides.having()) && everywhere(row, sides.lacking()))
            .count();
  }

  private static boolean everywhere(Row row, Set<Environment> environments) {
    return environments.stream().noneMatch(environment -> row.in(environment).isEmpty());
  }

  /** What lower environments have comes first: there a name is easier mended. */
  private List<Gap> list() {
    List<Gap> gaps = new ArrayList<>();
    bySides.forEach(
        (sides, variables) -> {
          gaps.add(
              new Gap(
                  sides.service(),
                  List.copyOf(sides.having()),
                  List.copyOf(sides.lacking()),
                  variables,
                  bySides.getOrDefault(sides.mirrored(), new TreeMap<>()),
                  shared(sides)));
        });
    gaps.sort(Comparator.comparing(Gap::isInProduction));
    return gaps;
  }
}
