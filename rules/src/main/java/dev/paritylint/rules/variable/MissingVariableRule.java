package dev.paritylint.rules.variable;

import dev.paritylint.lint.Comparability;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Group;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import dev.paritylint.rules.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A variable exists in one environment and not in another. A difference is no evidence by itself:
 * nearly the same name on the other side is, and so is being the only environment without it, or
 * being the only difference where a template declares it for both.
 */
public final class MissingVariableRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "variable/missing",
          Severity.WARNING,
          "a variable exists in one environment and not in another");
  private static final int MANY = 3;
  private static final Pattern SWITCH = Pattern.compile("(?i)true|false|yes|no|on|off|0|1");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    Declared declared = Declared.in(landscape);
    List<Finding> findings = new ArrayList<>();
    for (Gap gap : Gaps.of(landscape)) {
      List<Setting> plain = new ArrayList<>();
      for (Setting setting : gap.variables().values()) {
        Optional<Setting> near = gap.nearly(setting);
        if (near.isPresent()) {
          findings.add(misspelled(gap, setting, near.get()));
        } else {
          plain.add(setting);
        }
      }
      if (!plain.isEmpty()) {
        findings.add(together(gap, plain, declared));
      }
    }
    return oneOfEachPair(findings);
  }

  /** The two halves of a near spelling are one finding. */
  private static List<Finding> oneOfEachPair(List<Finding> findings) {
    List<Finding> kept = new ArrayList<>();
    for (Finding finding : findings) {
      boolean told =
          kept.stream()
              .anyMatch(
                  other ->
                      other.related().stream()
                          .anyMatch(place -> place.at().equals(finding.place().at())));
      if (!told) {
        kept.add(finding);
      }
    }
    return kept;
  }

  private static Finding misspelled(Gap gap, Setting setting, Setting near) {
    String here = Spread.list(names(gap.having()));
    String there = Spread.list(names(gap.lacking()));
    return new Finding(
        INFO,
        Comparability.weigh(Severity.WARNING, gap.environments()),
        names(gap.environments()),
        gap.service(),
        setting.name(),
        "%s of %s is in %s, and %s has %s in its place"
            .formatted(setting.name(), gap.service(), here, there, near.name()),
        new Place(setting.origin(), here + " has " + setting.name()),
        List.of(new Place(near.origin(), there + " has " + near.name())),
        "use one name in both, or waive %s for %s".formatted(INFO.id(), setting.key()));
  }

  /** Each of the variables can be waived by itself. */
  private static Finding together(Gap gap, List<Setting> settings, Declared declared) {
    Finding all = missing(gap, settings, declared);
    return settings.size() == 1 ? all : all.standingFor(new Missing(gap, settings, declared));
  }

  private record Missing(Gap gap, List<Setting> settings, Declared declared) implements Group {
    @Override
    public List<Finding> parts() {
      return settings.stream().map(setting -> missing(gap, List.of(setting), declared)).toList();
    }

    @Override
    public Finding of(List<Finding> some) {
      Set<String> names = some.stream().map(Finding::setting).collect(Collectors.toSet());
      return together(
          gap,
          settings.stream().filter(setting -> names.contains(setting.name())).toList(),
          declared);
    }
  }

  private static Finding missing(Gap gap, List<Setting> settings, Declared declared) {
    List<String> variables = settings.stream().map(Setting::name).toList();
    String here = Spread.list(names(gap.having()));
    String there = Spread.list(names(gap.lacking()));
    Setting first = settings.get(0);
    return new Finding(
        INFO,
        gap.leavesOneOut() || isForgotten(gap, first, declared)
            ? Comparability.weigh(Severity.WARNING, gap.environments())
            : Severity.NOTE,
        names(gap.environments()),
        gap.service(),
        variables.size() == 1 ? first.name() : "*",
        "%s of %s %s set in %s and not in %s"
            .formatted(
                Spread.list(variables),
                gap.service(),
                variables.size() == 1 ? "is" : "are",
                here,
                there),
        new Place(first.origin(), first.name() + " is set here"),
        related(gap, settings, declared),
        "set %s in %s too, or waive %s for %s"
            .formatted(
                variables.size() == 1 ? "it" : "them",
                there,
                INFO.id(),
                variables.size() == 1 ? first.key() : gap.service() + ".*"));
  }

  /** Whether a template declares for both sides the one variable that tells them apart. */
  private static boolean isForgotten(Gap gap, Setting setting, Declared declared) {
    return gap.isTheOnlyOne()
        && declared.of(setting, gap.lacking()).isPresent()
        && !isSwitch(setting.value());
  }

  private static boolean isSwitch(Value value) {
    return value instanceof Value.Text text && SWITCH.matcher(text.text()).matches();
  }

  private static List<Place> related(Gap gap, List<Setting> settings, Declared declared) {
    List<Place> places = new ArrayList<>();
    settings.stream()
        .skip(1)
        .limit(MANY)
        .map(setting -> new Place(setting.origin(), setting.name() + " is set here"))
        .forEach(places::add);
    settings.stream()
        .flatMap(setting -> declared.of(setting, gap.lacking()).stream())
        .limit(1)
        .forEach(places::add);
    return places;
  }

  private static List<String> names(List<Environment> environments) {
    return List.copyOf(new TreeSet<>(environments.stream().map(Environment::name).toList()));
  }
}
