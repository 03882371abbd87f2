package dev.paritylint.rules.missing;

import dev.paritylint.lint.Place;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What all environments have without saying it: frameworks lay {@code .env.production} over the
 * {@code .env} beside it, so a variable of the latter is missing in none.
 */
final class BaseLayer {
  private static final String FILE = ".env";

  private final Map<Variable, Setting> variables = new HashMap<>();
  private final List<Environment> lower;

  private record Variable(String folder, String name) {}

  private BaseLayer(List<Environment> lower) {
    this.lower = lower;
  }

  static BaseLayer of(Landscape landscape) {
    BaseLayer base =
        new BaseLayer(landscape.environments().stream().filter(BaseLayer::isLower).toList());
    landscape.settings().stream()
        .filter(setting -> isBase(setting.deployment()))
        .forEach(setting -> base.variables.put(variable(setting), setting));
    return base;
  }

  private static boolean isLower(Environment environment) {
    return environment.isDeployed() && environment.kind() != EnvironmentClass.PRODUCTION;
  }

  /** Whether the base beside a setting's file gives the same variable a value. */
  boolean gives(Setting setting) {
    return of(setting).filter(base -> !isEmpty(base)).isPresent();
  }

  /** A variable that the base leaves empty, and every environment but production fills in. */
  Optional<Verdict> emptyForProductionAlone(Lack lack) {
    boolean alone =
        lack.lacking().stream().allMatch(one -> one.kind() == EnvironmentClass.PRODUCTION)
            && lack.gap().having().containsAll(lower);
    return alone
        ? of(lack.first())
            .filter(BaseLayer::isEmpty)
            .map(base -> Verdict.missed(new Place(base.origin(), "the base leaves it empty")))
        : Optional.empty();
  }

  private Optional<Setting> of(Setting setting) {
    return setting.deployment().kind() == DeploymentKind.DOTENV
        ? Optional.ofNullable(variables.get(variable(setting)))
        : Optional.empty();
  }

  private static boolean isEmpty(Setting setting) {
    return setting.value() instanceof Value.Text text && text.text().isBlank();
  }

  private static boolean isBase(Deployment deployment) {
    String main = deployment.main();
    return deployment.kind() == DeploymentKind.DOTENV
        && main.substring(main.lastIndexOf('/') + 1).equals(FILE);
  }

  private static Variable variable(Setting setting) {
    String main = setting.deployment().main();
    return new Variable(main.substring(0, main.lastIndexOf('/') + 1), setting.name());
  }
}
