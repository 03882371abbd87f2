package dev.paritylint.rules;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in a value until somebody replaces it: {@code changeme}, {@code your-domain.com}. */
public final class Placeholders {
  private static final Pattern PART = Pattern.compile("[A-Za-z0-9_-]+");
  private static final Pattern IN_BRACKETS = Pattern.compile("<[A-Za-z][\\w .-]*>");
  private static final Set<String> WORDS =
      Set.of(
          "changeme",
          "change-me",
          "changethis",
          "change-this",
          "replaceme",
          "replace-me",
          "replacethis",
          "replace-this",
          "fixme",
          "placeholder");

  /** More than words only where nothing else is in the value. */
  private static final Set<String> ALONE = Set.of("todo", "tbd", "xxx");

  private static final String START = "your-";

  private Placeholders() {}

  /** The part of a value that waits to be replaced; empty if none does. */
  public static Optional<String> in(String value) {
    String text = value.strip();
    if (IN_BRACKETS.matcher(text).matches()) {
      return Optional.of(text);
    }
    Matcher part = PART.matcher(text);
    while (part.find()) {
      String plain = part.group().toLowerCase(Locale.ROOT).replace('_', '-');
      boolean whole = part.group().length() == text.length();
      if (WORDS.contains(plain) || (whole && ALONE.contains(plain)) || plain.startsWith(START)) {
        return Optional.of(part.group());
      }
    }
    return Optional.empty();
  }
}
