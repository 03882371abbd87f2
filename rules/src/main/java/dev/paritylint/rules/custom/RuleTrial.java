package dev.paritylint.rules.custom;

import dev.paritylint.lint.Finding;
import dev.paritylint.model.Confidence;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.platform.Durations;
import dev.paritylint.project.config.CustomRule;
import dev.paritylint.project.config.RuleTest;
import dev.paritylint.project.config.RuleTest.Given;
import dev.paritylint.vocabulary.BuiltInWords;
import dev.paritylint.vocabulary.EnvironmentWord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One test of a team's rule, tried.
 *
 * @param findings what the rule says of the made-up settings
 */
public record RuleTrial(CustomRule rule, RuleTest test, List<Finding> findings) {
  public RuleTrial {
    findings = List.copyOf(findings);
  }

  /** Tries every test of a rule, in their order. */
  public static List<RuleTrial> of(CustomRule rule) {
    TeamRule tried = new TeamRule(rule);
    return rule.tests().stream()
        .map(test -> new RuleTrial(rule, test, tried.check(landscape(test, rule.select().kind()))))
        .toList();
  }

  /** Whether the rule did what the test says. */
  public boolean passed() {
    return test.finds() != findings.isEmpty();
  }

  private static Landscape landscape(RuleTest test, SettingKind kind) {
    List<Setting> settings = test.settings().stream().map(given -> setting(given, kind)).toList();
    List<Deployment> deployments = settings.stream().map(Setting::deployment).distinct().toList();
    return new Landscape(
        deployments.stream().map(Deployment::environment).toList(),
        deployments,
        settings,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Setting setting(Given given, SettingKind kind) {
    Deployment deployment =
        new Deployment(
            DeploymentKind.DOTENV,
            environment(given.environment()),
            given.environment(),
            List.of(),
            null,
            "");
    return new Setting(
        deployment,
        given.service(),
        kind,
        given.name(),
        kind == SettingKind.TIMEOUT ? length(given.value()) : new Value.Text(given.value()),
        Origin.literal(given.at()),
        false);
  }

  private static Value length(String text) {
    Optional<BigDecimal> seconds =
        text.matches("[0-9]{1,15}") ? Optional.of(new BigDecimal(text)) : Durations.parse(text);
    return seconds.<Value>map(Value.Seconds::new).orElseGet(() -> new Value.Text(text));
  }

  private static Environment environment(String name) {
    EnvironmentClass kind =
        BuiltInWords.find(name).map(EnvironmentWord::kind).orElse(EnvironmentClass.UNKNOWN);
    return new Environment(name, Set.of(name), kind, "", "", Confidence.DECLARED, List.of());
  }
}
