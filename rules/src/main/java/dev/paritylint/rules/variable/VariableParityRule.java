package dev.paritylint.rules.variable;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.parity.Disagreement;
import dev.paritylint.parity.Matrix;
import dev.paritylint.parity.Row;
import dev.paritylint.rules.Forms;
import dev.paritylint.rules.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value that differs for a reason to ask: a placeholder in production, a state kept elsewhere, a
 * timeout. Whatever else differs is listed by {@code paritylint compare} only.
 */
public final class VariableParityRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "variable/parity",
          Severity.WARNING,
          "a value is a placeholder in production, or a timeout or state address unlike the"
              + " others");
  private static final int MANY = 3;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    Matrix matrix = Matrix.of(landscape);
    Map<String, List<PlaceholderVariable>> placeholders = new LinkedHashMap<>();
    for (Row row : matrix.rows(SettingKind.VARIABLE)) {
      PlaceholderVariable.in(row)
          .forEach(
              one ->
                  placeholders
                      .computeIfAbsent(
                          one.setting().origin().source().path(), path -> new ArrayList<>())
                      .add(one));
    }
    placeholders.keySet().removeIf(Forms.in(landscape)::include);
    List<Finding> findings = new ArrayList<>();
    placeholders.values().forEach(variables -> findings.add(placeholder(variables)));
    for (Row row : matrix.rows(SettingKind.ATTRIBUTE)) {
      if (row.isOfState()) {
        StateKeys.odd(row).stream()
            .findFirst()
            .ifPresent(
                odd ->
                    findings.add(
                        StateKeys.isCopied(odd, row) ? copied(odd, row) : state(odd, row)));
      }
    }
    new LooseTimeouts(landscape, matrix)
        .all()
        .forEach(differing -> findings.add(timeout(differing)));
    return findings;
  }

  /** What one file leaves open is one finding. */
  private static Finding placeholder(List<PlaceholderVariable> variables) {
    PlaceholderVariable first = variables.get(0);
    Setting setting = first.setting();
    List<String> names = variables.stream().map(one -> one.setting().name()).distinct().toList();
    List<Place> related = new ArrayList<>();
    related.add(Spread.place(first.other()));
    variables.stream()
        .skip(1)
        .limit(MANY)
        .map(one -> Spread.place(one.setting()))
        .filter(place -> !place.at().equals(setting.origin().at()))
        .forEach(related::add);
    boolean one = names.size() == 1;
    return new Finding(
        INFO,
        INFO.severity(),
        List.of(setting.environment().name()),
        setting.service(),
        one ? setting.name() : "*",
        "%s of %s %s only %s in %s, and %s in %s"
            .formatted(
                Spread.list(names),
                setting.service(),
                one ? "is" : "are",
                one ? "the placeholder " + first.word() : "placeholders",
                setting.environment().name(),
                one ? first.other().shown() : "set",
                first.other().environment().name()),
        new Place(setting.origin(), "waits to be replaced"),
        related,
        "set what %s needs".formatted(setting.environment().name()));
  }

  private static Finding state(Setting odd, Row row) {
    List<Setting> others = row.all().stream().filter(each -> !each.equals(odd)).toList();
    return new Finding(
        INFO,
        INFO.severity(),
        List.of(odd.environment().name()),
        odd.service(),
        odd.name(),
        "the state of %s is kept at %s, unlike %s"
            .formatted(odd.environment().name(), odd.shown(), new Spread(others).byEnvironment()),
        Spread.place(odd),
        new Spread(others).all(),
        "keep it where the others do");
  }

  /** The others keep theirs where the one that it names keeps its own. */
  private static Finding copied(Setting named, Row row) {
    List<Setting> others = row.all().stream().filter(each -> !each.equals(named)).toList();
    List<String> environments = Spread.environments(others.stream());
    Spread spread = new Spread(others);
    List<Place> related = new ArrayList<>(spread.others());
    related.add(Spread.place(named));
    return new Finding(
        INFO,
        INFO.severity(),
        environments,
        named.service(),
        others.get(0).name(),
        "the state of %s is kept at %s, as that of %s, which it names"
            .formatted(Spread.list(environments), named.shown(), named.environment().name()),
        spread.first(),
        related,
        "give each its own");
  }

  private static Finding timeout(Disagreement differing) {
    Row row = differing.row();
    Spread spread = new Spread(differing.settings());
    return new Finding(
        INFO,
        Severity.NOTE,
        differing.environments(),
        row.service(),
        row.name(),
        "%s of %s, a timeout by its name, is %s"
            .formatted(row.name(), row.service(), spread.byEnvironment()),
        spread.first(),
        spread.others(),
        "use the same in %s".formatted(Spread.list(differing.environments())));
  }
}
