package dev.paritylint.rules.missing;

import dev.paritylint.lint.Place;
import dev.paritylint.model.Contract;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.source.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Variables that a template beside the env files of both sides declares. */
final class Declared {
  private final Map<Deployment, Contract> byDeployment = new HashMap<>();

  private Declared(List<Contract> contracts) {
    contracts.forEach(contract -> byDeployment.put(contract.deployment(), contract));
  }

  static Declared in(Landscape landscape) {
    return new Declared(landscape.contracts());
  }

  /** Where it is declared, for an env file that has it and for one of each environment without. */
  Optional<Place> of(Setting setting, Collection<Environment> lacking) {
    return at(setting.deployment(), setting.name())
        .filter(at -> lacking.stream().allMatch(environment -> covers(environment, setting, at)))
        .map(at -> Place.at(at, "the template declares " + setting.name()));
  }

  private boolean covers(Environment environment, Setting setting, Span at) {
    return byDeployment.keySet().stream()
        .filter(deployment -> deployment.environment().equals(environment))
        .anyMatch(deployment -> at(deployment, setting.name()).filter(at::equals).isPresent());
  }

  private Optional<Span> at(Deployment deployment, String name) {
    return Optional.ofNullable(byDeployment.get(deployment)).flatMap(contract -> contract.of(name));
  }
}
