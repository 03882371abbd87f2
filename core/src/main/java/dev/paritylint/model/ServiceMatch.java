package dev.paritylint.model;

import java.util.Locale;

/**
 * A name that stands for a service under its canonical one, and how sure that is.
 *
 * @param why what was dropped of the name, one lower-case clause; empty for the same words
 */
public record ServiceMatch(String raw, String canonical, Sureness sureness, String why) {

  /** How surely two names mean one service; these suffice to compare them. */
  public enum Sureness {
    DECLARED,
    CERTAIN,
    STRONG,
    FAIR;

    /** For people. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
