package dev.paritylint.rules.variable;

import dev.paritylint.parity.Normalization;
import dev.paritylint.source.BundledTable;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words of {@code key-words.txt} say of settings and values. */
final class KeyWords {
  private static final Pattern PART = Pattern.compile("[A-Za-z0-9_-]+");
  private static final Map<String, Set<String>> LISTS =
      BundledTable.words(KeyWords.class, "key-words.txt");

  private KeyWords() {}

  private static Set<String> list(String meaning) {
    return LISTS.getOrDefault(meaning, Set.of());
  }

  /** Whether a name is that of a timeout that may matter to whoever waits. */
  static boolean isTimeout(String name) {
    String words = name.replaceAll("(?i)keep[_-]alive", "keepalive");
    return Normalization.names(words, list("timeout"))
        && !Normalization.names(words, list("no-timeout"));
  }

  /** The part of a value that waits to be replaced: {@code changeme}, {@code <host>}. */
  static Optional<String> placeholder(String value) {
    String text = value.strip();
    if (text.matches("<[A-Za-z][\\w .-]*>")) {
      return Optional.of(text);
    }
    Matcher part = PART.matcher(text);
    while (part.find()) {
      String plain = part.group().toLowerCase(Locale.ROOT).replace('_', '-');
      boolean whole = part.group().length() == text.length();
      if (list("placeholder").contains(plain)
          || (whole && list("placeholder-alone").contains(plain))
          || list("placeholder-start").stream().anyMatch(plain::startsWith)) {
        return Optional.of(part.group());
      }
    }
    return Optional.empty();
  }
}
