package dev.paritylint.rules.secret;

import dev.paritylint.lint.Place;
import dev.paritylint.model.Setting;

/**
 * A secret that stands in a file.
 *
 * @param elsewhere the environment that has the same one, or empty
 */
record ClearSecret(Setting setting, Exposure exposure, String elsewhere) {

  Place place() {
    return new Place(setting.origin(), setting.name() + " is " + exposure.label(elsewhere));
  }
}
