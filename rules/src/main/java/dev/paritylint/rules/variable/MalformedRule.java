package dev.paritylint.rules.variable;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Rejection;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.rules.Spread;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Delimiters or quotes have made one variable of two, or a part of a value of themselves. */
public final class MalformedRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "variable/malformed",
          Severity.ERROR,
          "a delimiter or quotes in the wrong place have spoilt a variable's name or value");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    List<Setting> variables =
        landscape.settings().stream()
            .filter(setting -> setting.kind() == SettingKind.VARIABLE)
            .toList();
    Set<String> names = variables.stream().map(Setting::name).collect(Collectors.toSet());
    Map<Span, List<Malformation>> places = new LinkedHashMap<>();
    Set<Span> refused = new HashSet<>();
    for (Rejection rejection : landscape.rejections()) {
      Setting setting = rejection.setting();
      if (setting.kind() == SettingKind.VARIABLE && isDeployed(setting)) {
        Span at = setting.origin().at();
        places.computeIfAbsent(at, here -> new ArrayList<>()).add(Malformation.of(rejection));
        refused.add(at);
      }
    }
    for (Setting setting : variables) {
      if (isDeployed(setting) && !refused.contains(setting.origin().at())) {
        Malformation.of(setting, names)
            .ifPresent(
                wrong ->
                    places
                        .computeIfAbsent(setting.origin().source(), source -> new ArrayList<>())
                        .add(wrong));
      }
    }
    return places.values().stream().map(MalformedRule::finding).toList();
  }

  /** What commands deploy is deployed, even where nothing tells to which environment. */
  private static boolean isDeployed(Setting setting) {
    DeploymentKind kind = setting.deployment().kind();
    boolean commands = kind == DeploymentKind.SCRIPT || kind == DeploymentKind.WORKFLOW;
    Environment environment = setting.environment();
    return environment.isDeployed() || (commands && environment.isDefault());
  }

  private static Finding finding(List<Malformation> same) {
    Malformation first = same.get(0);
    Setting setting = first.setting();
    List<String> environments = Spread.environments(same.stream().map(Malformation::setting));
    return new Finding(
        INFO,
        first.severity(),
        environments,
        setting.service(),
        setting.name(),
        "%s of %s%s %s"
            .formatted(setting.name(), setting.service(), in(environments, setting), first.told()),
        new Place(setting.origin(), first.told()),
        List.of(),
        first.help());
  }

  private static String in(List<String> environments, Setting setting) {
    return setting.environment().isDefault() ? "" : " in " + Spread.list(environments);
  }
}
