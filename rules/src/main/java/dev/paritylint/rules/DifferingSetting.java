package dev.paritylint.rules;

import dev.paritylint.lint.Comparability;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.parity.Disagreement;
import dev.paritylint.parity.Row;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The finding that one setting is not the same where it should be: at most one a row.
 *
 * @param full the severity next to production
 * @param same whether two settings agree
 * @param what the setting in a word: {@code timeout}
 */
public record DifferingSetting(
    RuleInfo rule, Severity full, BiPredicate<Setting, Setting> same, String what) {

  /** Among the deployments of one environment, or else between environments. */
  public Optional<Finding> anywhere(Row row, Landscape landscape) {
    return landscape.environments().stream()
        .filter(Environment::isDeployed)
        .flatMap(environment -> within(row, environment).stream())
        .findFirst()
        .or(() -> across(row, landscape));
  }

  /** Between the environments that are compared. */
  public Optional<Finding> across(Row row, Landscape landscape) {
    return Disagreement.across(row, landscape.comparisons(), same)
        .map(
            difference ->
                finding(
                    difference,
                    difference.settings().stream().map(Setting::environment).toList(),
                    new Spread(difference.settings()).byEnvironment(),
                    "use the same %s in %s"
                        .formatted(what, Spread.list(difference.environments()))));
  }

  private Optional<Finding> within(Row row, Environment environment) {
    return Disagreement.within(row, environment, same)
        .map(
            difference ->
                finding(
                    difference,
                    List.of(environment),
                    new Spread(difference.settings()).byDeployment(),
                    "give the deployments of %s the same %s".formatted(environment.name(), what)));
  }

  private Finding finding(
      Disagreement difference, List<Environment> environments, String values, String help) {
    Row row = difference.row();
    Spread spread = new Spread(difference.settings());
    return new Finding(
        rule,
        Comparability.weigh(full, environments),
        difference.environments(),
        row.service(),
        row.name(),
        "%s of %s is %s".formatted(row.name(), row.service(), values),
        spread.first(),
        spread.others(),
        help);
  }
}
