package dev.paritylint.model;

import dev.paritylint.source.Span;

/**
 * A variable that a setting's value refers to and that nothing in the repository defines for the
 * deployment, although its other variables are defined there.
 *
 * @param setting the setting whose value is unknown or shortened for it
 * @param variable the name that is referred to
 * @param at the reference as it is written ({@code ${API_HOST}})
 * @param effect what the deployment does then, one lower-case clause
 * @param meant the name that it is nearly, and that was probably meant; or empty
 */
public record Reference(Setting setting, String variable, Span at, String effect, String meant) {

  /** One whose name is as it was meant. */
  public Reference(Setting setting, String variable, Span at, String effect) {
    this(setting, variable, at, effect, "");
  }

  /** The same reference under the service's canonical name. */
  public Reference withService(String canonical) {
    return new Reference(setting.withService(canonical), variable, at, effect, meant);
  }
}
