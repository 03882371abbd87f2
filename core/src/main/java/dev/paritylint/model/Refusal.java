package dev.paritylint.model;

/**
 * Why a tool refuses what it is given, as its own documents say.
 *
 * @param why what the tool does, one lower-case clause
 * @param instead what to change, an order
 * @param source where the fact is documented
 */
public record Refusal(String why, String instead, String source) {
  /** The rejection of the setting that was given. */
  public Rejection of(Setting setting) {
    return new Rejection(setting, why, instead, true, source);
  }
}
