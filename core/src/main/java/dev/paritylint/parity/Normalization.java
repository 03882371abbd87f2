package dev.paritylint.parity;

import dev.paritylint.model.Environment;
import java.util.Locale;
import java.util.Set;

/**
 * Values that name their own environment and are otherwise the same count as equal across
 * environments: {@code api.staging.acme.com} and {@code api.acme.com}, {@code shop_staging} and
 * {@code shop_production}.
 */
public final class Normalization {
  private static final int SHORTEST_GLUED = 4;

  private Normalization() {}

  /** Whether two values say the same of their environments. */
  public static boolean equal(String left, Environment here, String right, Environment there) {
    String a = left.trim();
    String b = right.trim();
    if (a.equals(b)) {
      return true;
    }
    if (strip(a, here).equalsIgnoreCase(strip(b, there))) {
      return true;
    }
    return equalWhenGlued(a.toLowerCase(Locale.ROOT), here, b.toLowerCase(Locale.ROOT), there);
  }

  /** Without the environment's own words, each taken out with one separator beside it. */
  public static String strip(String value, Environment environment) {
    return OwnWords.of(environment).strip(value);
  }

  private static boolean equalWhenGlued(
      String left, Environment here, String right, Environment there) {
    for (String own : Synonyms.of(here)) {
      if (!left.contains(own)) {
        continue;
      }
      if (own.length() >= SHORTEST_GLUED && left.replace(own, "").equals(right)) {
        return true;
      }
      for (String other : Synonyms.of(there)) {
        if (left.replace(own, other).equals(right)) {
          return true;
        }
      }
    }
    for (String other : Synonyms.of(there)) {
      if (other.length() >= SHORTEST_GLUED
          && right.contains(other)
          && right.replace(other, "").equals(left)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the value holds one of the words, as a word of its own. */
  public static boolean names(String value, Set<String> words) {
    return new OwnWords(words).occurIn(value);
  }
}
