package dev.paritylint.rules.url;

import dev.paritylint.source.BundledTable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ends of names that public name servers know: those of countries, which have two letters, and
 * those of {@code top-level-domains.txt}.
 */
final class TopLevelDomains {
  private static final Set<String> KNOWN =
      BundledTable.lines(TopLevelDomains.class, "top-level-domains.txt").stream()
          .flatMap(line -> Arrays.stream(line.strip().split(" +", -1)))
          .collect(Collectors.toUnmodifiableSet());

  private TopLevelDomains() {}

  static boolean end(String host) {
    String last = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return KNOWN.contains(last)
        || (last.length() == 2 && last.chars().allMatch(Character::isLetter));
  }
}
