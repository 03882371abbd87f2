package dev.paritylint.rules.variable;

import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Landscape.Comparison;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.parity.Disagreement;
import dev.paritylint.parity.Equality;
import dev.paritylint.parity.Matrix;
import dev.paritylint.parity.Row;
import dev.paritylint.platform.Meanings;
import dev.paritylint.platform.Purpose;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Variables that are timeouts by their names and of no purpose that {@code timeout/parity}
 * compares, and that differ between production and what stands next to it.
 */
final class LooseTimeouts {
  private static final Pattern LENGTH =
      Pattern.compile("\\d{1,12}(?:\\.\\d{1,6})?\\s*(?:ns|us|ms|s|sec|m|min|h|d)?");

  private final Meanings meanings;
  private final Landscape landscape;
  private final Matrix matrix;
  private final Equality equality;

  LooseTimeouts(Landscape landscape, Matrix matrix) {
    this.meanings = Meanings.in(landscape);
    this.landscape = landscape;
    this.matrix = matrix;
    this.equality = Equality.of(landscape);
  }

  /** What has a length of its own is compared as one: {@code 60s} is {@code 1m}. */
  List<Disagreement> all() {
    Set<String> variables = new HashSet<>();
    matrix.rows(SettingKind.VARIABLE).forEach(row -> variables.add(row.key()));
    Set<String> measured = new HashSet<>();
    List<Disagreement> found = new ArrayList<>();
    for (Row row : matrix.rows(SettingKind.TIMEOUT)) {
      if (variables.contains(row.key())) {
        measured.add(row.key());
        add(row, found);
      }
    }
    matrix.rows(SettingKind.VARIABLE).stream()
        .filter(row -> !measured.contains(row.key()))
        .forEach(row -> add(row, found));
    return found;
  }

  private void add(Row row, List<Disagreement> found) {
    boolean loose =
        KeyWords.isTimeout(row.name())
            && meanings.purpose(row.name()).filter(Purpose::isCompared).isEmpty()
            && row.all().stream().allMatch(LooseTimeouts::isLength);
    if (loose) {
      Disagreement.across(row, nextToProduction(), equality::same).ifPresent(found::add);
    }
  }

  private static boolean isLength(Setting setting) {
    return !(setting.value() instanceof Value.Text text)
        || LENGTH.matcher(text.text().strip()).matches();
  }

  /** Further away from production values differ as they like. */
  private List<Comparison> nextToProduction() {
    return landscape.comparisons().stream()
        .filter(pair -> isNear(pair.left().kind()) && isNear(pair.right().kind()))
        .toList();
  }

  private static boolean isNear(EnvironmentClass kind) {
    return kind == EnvironmentClass.PRODUCTION || kind == EnvironmentClass.PRE_PRODUCTION;
  }
}
