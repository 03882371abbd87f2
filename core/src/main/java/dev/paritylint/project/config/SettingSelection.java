package dev.paritylint.project.config;

import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.NameGlob;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import java.util.List;

/**
 * Which settings a team's rule is about.
 *
 * @param names names, or globs over them
 * @param services services, or globs over them; empty for every one
 * @param environments names, other spellings, classes, or globs over them; empty for every one but
 *     the local ones
 */
public record SettingSelection(
    SettingKind kind, List<NameGlob> names, List<NameGlob> services, List<NameGlob> environments) {
  public SettingSelection {
    names = List.copyOf(names);
    services = List.copyOf(services);
    environments = List.copyOf(environments);
  }

  /** Whether the rule is about the setting. */
  public boolean takes(Setting setting) {
    return setting.kind() == kind
        && names.stream().anyMatch(name -> name.matches(setting.name()))
        && takesService(setting.service())
        && takes(setting.environment());
  }

  /** Whether the rule is about the service. */
  public boolean takesService(String service) {
    return services.isEmpty() || services.stream().anyMatch(glob -> glob.matches(service));
  }

  /** Whether the rule is about the environment. */
  public boolean takes(Environment environment) {
    return environments.isEmpty()
        ? environment.kind() != EnvironmentClass.LOCAL
        : environments.stream().anyMatch(glob -> isCalled(environment, glob));
  }

  private static boolean isCalled(Environment environment, NameGlob glob) {
    return environment.spellings().stream().anyMatch(glob::matches)
        || glob.matches(environment.kind().label());
  }
}
