package dev.paritylint.project.config;

import dev.paritylint.model.DeclaredMeaning;
import dev.paritylint.source.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code paritylint.yml} says, and what is wrong with it.
 *
 * @param baseline relative to the folder of that file, null where none is named
 */
public record Config(
    List<DeclaredEnvironment> environments,
    List<DeclaredService> services,
    List<DeclaredMeaning> meanings,
    List<DeclaredComparison> compare,
    List<RuleChoice> rules,
    List<CustomRule> customRules,
    List<Waiver> waivers,
    @Nullable DeclaredPath baseline,
    List<Problem> problems) {

  /** What holds where there is no such file. */
  public static final Config EMPTY =
      new Config(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null,
          List.of());

  public Config {
    environments = List.copyOf(environments);
    services = List.copyOf(services);
    meanings = List.copyOf(meanings);
    compare = List.copyOf(compare);
    rules = List.copyOf(rules);
    customRules = List.copyOf(customRules);
    waivers = List.copyOf(waivers);
    problems = List.copyOf(problems);
  }

  /**
   * What holds for a folder below the configuration's own, {@code ""} for the folder itself: paths
   * are relative to that folder, and deployments outside of it are left out. Where all that it
   * declares lies outside, nothing of it holds.
   */
  public Config below(String folder) {
    if (folder.isEmpty()) {
      return this;
    }
    List<DeclaredEnvironment> inside =
        environments.stream().map(environment -> environment.below(folder)).toList();
    boolean declares = environments.stream().anyMatch(one -> !one.deployments().isEmpty());
    boolean contains = inside.stream().anyMatch(one -> !one.deployments().isEmpty());
    return declares && !contains
        ? EMPTY
        : new Config(
            inside, services, meanings, compare, rules, customRules, waivers, baseline, problems);
  }
}
