package dev.paritylint.model;

import java.math.BigDecimal;

/**
 * What a team says that variables of a name mean.
 *
 * @param variables the name, or a glob over names
 * @param means a purpose of timeouts such as {@code websocket-idle}, {@code url}, {@code header},
 *     or {@code nothing}
 * @param unit the seconds of a bare number where it means a timeout
 */
public record DeclaredMeaning(NameGlob variables, String means, BigDecimal unit) {
  /** For a variable that only looks as if it meant something. */
  public static final String NOTHING = "nothing";

  public static final String URL = "url";
  public static final String HEADER = "header";
}
