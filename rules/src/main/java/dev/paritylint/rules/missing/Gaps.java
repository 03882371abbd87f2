package dev.paritylint.rules.missing;

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
import java.util.stream.Collectors;

/** Finds which environments lack which variables, and puts together what lacks alike. */
final class Gaps {
  private final Landscape landscape;
  private final Counterparts counterparts;
  private final BaseLayer base;
  private final Set<Environment> broken;
  private final Map<String, List<Row>> rows;
  private final Map<Sides, SortedMap<String, List<Setting>>> bySides = new LinkedHashMap<>();

  private record Sides(String service, Set<Environment> having, Set<Environment> lacking) {}

  private Gaps(Landscape landscape, BaseLayer base) {
    this.landscape = landscape;
    this.counterparts = Counterparts.of(landscape);
    this.base = base;
    this.broken = PartlyRead.environments(landscape);
    this.rows =
        Matrix.of(landscape).rows(SettingKind.VARIABLE).stream()
            .collect(Collectors.groupingBy(Row::service, TreeMap::new, Collectors.toList()));
  }

  static List<Gap> of(Landscape landscape, BaseLayer base) {
    Gaps gaps = new Gaps(landscape, base);
    gaps.rows.values().forEach(service -> service.forEach(gaps::add));
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
    if (!having.isEmpty() && !lacking.isEmpty()) {
      bySides
          .computeIfAbsent(new Sides(row.service(), having, lacking), sides -> new TreeMap<>())
          .put(row.name(), having.stream().flatMap(one -> row.in(one).stream()).toList());
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

  /** What lower environments have comes first: there a name is easier mended. */
  private List<Gap> list() {
    List<Gap> gaps = new ArrayList<>();
    bySides.forEach(
        (sides, variables) ->
            gaps.add(
                new Gap(
                    sides.service(),
                    List.copyOf(sides.having()),
                    List.copyOf(sides.lacking()),
                    variables,
                    names(sides))));
    gaps.sort(Comparator.comparing(Gap::isInProduction));
    return gaps;
  }

  private Map<Environment, Set<String>> names(Sides sides) {
    Map<Environment, Set<String>> names = new LinkedHashMap<>();
    for (Set<Environment> side : List.of(sides.having(), sides.lacking())) {
      for (Environment environment : side) {
        names.put(
            environment,
            rows.getOrDefault(sides.service(), List.of()).stream()
                .filter(row -> !row.in(environment).isEmpty())
                .map(Row::name)
                .collect(Collectors.toSet()));
      }
    }
    return names;
  }
}
