package dev.paritylint.python;

import dev.paritylint.python.Place.Standing;
import dev.paritylint.vocabulary.EnvironmentWords;
import org.jspecify.annotations.Nullable;

/** The environment for which a script is read, or none: then only what no branch decides. */
final class Selection {
  private final @Nullable String canonical;

  private Selection(@Nullable String canonical) {
    this.canonical = canonical;
  }

  static Selection none() {
    return new Selection(null);
  }

  static Selection of(String word) {
    return new Selection(EnvironmentWords.canonical(word));
  }

  /** Tells selections apart; empty for none. */
  String key() {
    return canonical == null ? "" : canonical;
  }

  boolean isNone() {
    return canonical == null;
  }

  boolean means(String word) {
    return EnvironmentWords.canonical(word).equals(canonical);
  }

  /** How what belongs to {@code word} stands, where the selected branch stands {@code chosen}. */
  Standing standing(String word, Standing chosen) {
    return means(word) ? chosen : Standing.ELSEWHERE;
  }
}
