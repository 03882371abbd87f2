package dev.paritylint.rules.read;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.rules.Spread;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code --strict-unknown} adds: a value that nothing in the repository tells. */
public final class UnknownValueRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "read/unknown",
          Severity.WARNING,
          "nothing in the repository tells a value (only with --strict-unknown)");

  /** A setting with a meaning is there twice, from one place. */
  private record Cause(Span at, String reason) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    // What refers to nothing is a cause of its own, and variable/unresolved tells it.
    Set<Span> dangling =
        landscape.dangling().stream()
            .map(reference -> reference.setting().origin().at())
            .collect(Collectors.toSet());
    Map<Cause, List<Setting>> causes = new LinkedHashMap<>();
    for (Setting setting : landscape.settings()) {
      if (setting.value() instanceof Value.Unknown unknown
          && setting.environment().isDeployed()
          && !dangling.contains(setting.origin().at())) {
        causes
            .computeIfAbsent(
                new Cause(setting.origin().at(), unknown.reason()), c -> new ArrayList<>())
            .add(setting);
      }
    }
    return causes.entrySet().stream().map(one -> finding(one.getKey(), one.getValue())).toList();
  }

  private static Finding finding(Cause cause, List<Setting> settings) {
    Setting shown =
        settings.stream()
            .filter(setting -> setting.kind() == SettingKind.VARIABLE)
            .findFirst()
            .orElse(settings.get(0));
    List<String> environments = Spread.environments(settings.stream());
    return new Finding(
        INFO,
        INFO.severity(),
        environments,
        shown.service(),
        shown.name(),
        shown.key() + " is unknown in " + Spread.list(environments) + ": " + cause.reason(),
        new Place(shown.origin(), "cannot be compared"),
        List.of(),
        "set it where the repository can tell, or leave --strict-unknown out");
  }
}
