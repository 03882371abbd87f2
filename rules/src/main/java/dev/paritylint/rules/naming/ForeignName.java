package dev.paritylint.rules.naming;

import dev.paritylint.model.Environment;
import dev.paritylint.model.Setting;

/**
 * A value that names an environment other than its own.
 *
 * @param identifier the part of the value that does: {@code acme-staging-uploads}
 */
record ForeignName(Setting setting, Environment named, String identifier) {

  boolean isInProduction() {
    return Tiers.isProduction(setting.environment());
  }
}
