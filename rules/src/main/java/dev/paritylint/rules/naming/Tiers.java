package dev.paritylint.rules.naming;

import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;

/** How near to production an environment stands. */
final class Tiers {
  private Tiers() {}

  static boolean isProduction(Environment environment) {
    return environment.kind() == EnvironmentClass.PRODUCTION;
  }

  /** Whether there is a place for it between production and a developer's own machine. */
  static boolean isKnown(Environment environment) {
    return !environment.isDefault()
        && environment.kind().compareTo(EnvironmentClass.DEVELOPMENT) <= 0;
  }

  static boolean isBelow(Environment lower, Environment higher) {
    return lower.kind().compareTo(higher.kind()) > 0;
  }
}
