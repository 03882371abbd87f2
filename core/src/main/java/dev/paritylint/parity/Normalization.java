package dev.paritylint.parity;

import dev.paritylint.model.Environment;
import dev.paritylint.parity.ValueWords.Word;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Values that name their own environment and are otherwise the same count as equal across
 * environments: {@code api.staging.acme.com} and {@code api.acme.com}, {@code shop_staging} and
 * {@code shop_production}.
 */
public final class Normalization {
  private static final String SEPARATORS = "._-/";
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
    Set<String> own = Synonyms.of(environment);
    List<Word> words = ValueWords.of(value);
    StringBuilder rest = new StringBuilder(value);
    for (int i = words.size() - 1; i >= 0; i--) {
      Word word = words.get(i);
      if (own.contains(word.text().toLowerCase(Locale.ROOT)) && !isTopLevelDomain(word, value)) {
        cut(rest, word.start(), word.end());
      }
    }
    String stripped = rest.toString();
    return stripped.isEmpty() && !value.isEmpty() ? "{env}" : stripped;
  }

  private static void cut(StringBuilder text, int start, int end) {
    boolean separatorBefore = start > 0 && SEPARATORS.indexOf(text.charAt(start - 1)) >= 0;
    boolean bounded = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    if (separatorBefore && bounded && text.charAt(start - 1) != '/') {
      text.delete(start - 1, end);
    } else if (end < text.length() && SEPARATORS.indexOf(text.charAt(end)) >= 0) {
      text.delete(start, end + 1);
    } else if (separatorBefore && bounded) {
      text.delete(start - 1, end);
    } else {
      text.delete(start, end);
    }
  }

  /** {@code dev} at the end of a host is a top-level domain, no environment. */
  private static boolean isTopLevelDomain(Word word, String value) {
    if (!word.text().equalsIgnoreCase("dev") || word.start() == 0) {
      return false;
    }
    boolean last = word.end() == value.length() || ":/,".indexOf(value.charAt(word.end())) >= 0;
    return last && value.charAt(word.start() - 1) == '.';
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
    return ValueWords.of(value).stream()
        .anyMatch(
            word ->
                words.contains(word.text().toLowerCase(Locale.ROOT))
                    && !isTopLevelDomain(word, value));
  }
}
