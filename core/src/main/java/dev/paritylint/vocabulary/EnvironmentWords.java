package dev.paritylint.vocabulary;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that stand for environments, whatever their spelling. */
public final class EnvironmentWords {
  private static final Set<String> NEVER =
      Set.of("base", "common", "default", "defaults", "shared", "global", "all", "template", "*");

  private static final Pattern NUMBERED = Pattern.compile("([a-z]+?)-?(\\d{1,2})");

  private static final Pattern PLAUSIBLE = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,39}");

  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private static final Pattern UNDERSCORES = Pattern.compile("_+");

  private EnvironmentWords() {}

  /** One name for all spellings of a word; a word that is not known is its own. */
  public static String canonical(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    Optional<EnvironmentWord> known = common(lower);
    if (known.isPresent()) {
      return known.get().name();
    }
    Matcher numbered = NUMBERED.matcher(lower);
    return numbered.matches()
        ? common(numbered.group(1)).map(one -> one.name() + numbered.group(2)).orElse(lower)
        : lower;
  }

  /** Whether it stands for an environment, perhaps with a number. */
  public static boolean isKnown(String word) {
    return common(canonical(word).replaceAll("\\d+$", "")).isPresent();
  }

  private static Optional<EnvironmentWord> common(String word) {
    return BuiltInWords.find(word).filter(EnvironmentWord::isCommon);
  }

  /** Whether a word that is not known may be an environment among others that are. */
  public static boolean isPlausible(String word) {
    return PLAUSIBLE.matcher(word).matches() && !NEVER.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether it is believed in a name without a sibling that says another one. */
  public static boolean isStrong(String word) {
    return common(word).filter(known -> known.tier() == Tier.A).isPresent();
  }

  /** A word that was found in a name, and what remains without it. */
  public record Named(String word, String rest) {}

  /** The environment's word among the words of a program's name. */
  public static Optional<Named> inName(String name) {
    String[] words = split(name);
    for (int i = 0; i < words.length; i++) {
      if (isKnown(words[i])) {
        String erased = words[i];
        words[i] = "*";
        return Optional.of(new Named(erased, String.join("_", words)));
      }
    }
    return Optional.empty();
  }

  /** The words of {@code snake_case}, {@code UPPER_CASE} and {@code CamelCase}, in lower case. */
  public static String[] split(String name) {
    String spaced = HUMP.matcher(name).find() ? HUMP.matcher(name).replaceAll("_") : name;
    String lower = spaced.toLowerCase(Locale.ROOT);
    int start = 0;
    int end = lower.length();
    while (start < end && lower.charAt(start) == '_') {
      start++;
    }
    while (end > start && lower.charAt(end - 1) == '_') {
      end--;
    }
    return UNDERSCORES.split(lower.substring(start, end), -1);
  }
}
