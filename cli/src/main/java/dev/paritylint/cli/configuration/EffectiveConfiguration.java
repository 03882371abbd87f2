package dev.paritylint.cli.configuration;

import dev.paritylint.lint.Rule;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.project.config.Config;
import dev.paritylint.project.config.DeclaredDeployment;
import dev.paritylint.project.config.DeclaredEnvironment;
import dev.paritylint.project.config.DeclaredPath;
import dev.paritylint.project.config.DeclaredService;
import dev.paritylint.project.config.RuleChoice;
import dev.paritylint.rules.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Puts together what is declared, what was detected, and what holds where nobody says anything. */
public final class EffectiveConfiguration {
  private static final Source ON_REQUEST =
      new Source(Source.Kind.DEFAULT, "only with --strict-unknown", "", 0);

  private final Config config;
  private final Landscape landscape;

  public EffectiveConfiguration(Config config, Landscape landscape) {
    this.config = config;
    this.landscape = landscape;
  }

  /**
   * The whole of it.
   *
   * @param files the configuration that was read, at most one
   * @param services canonical names and what else they stand for
   * @param baseline the usual name of that file
   */
  public Effective of(List<String> files, List<DeclaredService> services, String baseline) {
    DeclaredPath said = config.baseline();
    return new Effective(
        files,
        landscape.environments().stream().map(this::environment).toList(),
        services.stream().filter(one -> !one.name().isEmpty()).map(this::service).toList(),
        config.meanings(),
        compare(),
        rules(),
        config.waivers(),
        said == null
            ? new Effective.Baseline(baseline, Source.DEFAULT)
            : new Effective.Baseline(said.text(), Source.declared(said.at())));
  }

  private Effective.Of environment(Environment one) {
    Optional<DeclaredEnvironment> declared =
        config.environments().stream().filter(each -> each.name().equals(one.name())).findFirst();
    Source source = declared.map(each -> Source.declared(each.at())).orElseGet(() -> found(one));
    return new Effective.Of(
        one.name(),
        source,
        one.kind(),
        declared
            .filter(each -> each.kind() != null)
            .map(each -> Source.declared(each.at()))
            .orElse(Source.detected("by its name")),
        one.spellings().stream()
            .filter(word -> !word.equals(one.name()))
            .map(word -> new Effective.Alias(word, alias(word, declared)))
            .toList(),
        landscape.deployments().stream()
            .filter(each -> each.environment().name().equals(one.name()))
            .map(each -> new Effective.Realised(each, deployment(each, declared)))
            .toList());
  }

  private static Source found(Environment one) {
    return one.because().stream()
        .findFirst()
        .map(Source::detected)
        .orElse(one.isDefault() ? Source.detected("nothing names an environment") : Source.DEFAULT);
  }

  private static Source alias(String word, Optional<DeclaredEnvironment> declared) {
    return declared
        .filter(each -> each.aliases().stream().anyMatch(word::equalsIgnoreCase))
        .map(each -> Source.declared(each.at()))
        .orElse(Source.detected("a word found here"));
  }

  private static Source deployment(Deployment one, Optional<DeclaredEnvironment> declared) {
    return declared.stream()
        .flatMap(each -> each.deployments().stream())
        .filter(each -> each.kind() == one.kind() && names(each, one))
        .findFirst()
        .map(each -> Source.declared(each.main().at()))
        .orElse(Source.detected(""));
  }

  /** The path may be written with {@code ./} before it, a slash or a job behind it. */
  private static boolean names(DeclaredDeployment declared, Deployment one) {
    String path = declared.main().text().replaceFirst("#.*$", "").replaceFirst("^(?:\\./)+", "");
    String bare = path.replaceFirst("/+$", "");
    return (bare.equals(".") ? "" : bare).equals(one.main());
  }

  private Effective.Service service(DeclaredService one) {
    Optional<DeclaredService> declared =
        config.services().stream().filter(each -> each.name().equals(one.name())).findFirst();
    Set<String> aliases = new TreeSet<>(one.aliases());
    declared.ifPresent(each -> aliases.addAll(each.aliases()));
    Source found = Source.detected(one.aliases().isEmpty() ? "" : "matched by name and image");
    return new Effective.Service(
        one.name(),
        List.copyOf(aliases),
        declared.isPresent() ? new Source(Source.Kind.DECLARED, "", "", 0) : found);
  }

  private List<Effective.Pair> compare() {
    return landscape.comparisons().stream()
        .map(pair -> new Effective.Pair(pair.left().name(), pair.right().name(), pairSource()))
        .toList();
  }

  private Source pairSource() {
    return config.compare().isEmpty()
        ? Source.DEFAULT
        : Source.declared(config.compare().get(0).at());
  }

  private List<Effective.Level> rules() {
    List<Effective.Level> levels = new ArrayList<>();
    List<Rule> byDefault = Rules.byDefault();
    for (Rule rule : Rules.all()) {
      Source unsaid = byDefault.contains(rule) ? Source.DEFAULT : ON_REQUEST;
      levels.add(level(rule.info().id(), rule.info().severity().label(), unsaid));
    }
    config
        .customRules()
        .forEach(
            one -> levels.add(level(one.id(), one.level().label(), Source.declared(one.at()))));
    return levels;
  }

  private Effective.Level level(String rule, String usual, Source unsaid) {
    return config.rules().stream()
        .filter(choice -> choice.rule().equals(rule))
        .findFirst()
        .map(EffectiveConfiguration::chosen)
        .orElse(new Effective.Level(rule, usual, unsaid));
  }

  private static Effective.Level chosen(RuleChoice choice) {
    return new Effective.Level(choice.rule(), choice.level().label(), Source.declared(choice.at()));
  }
}
