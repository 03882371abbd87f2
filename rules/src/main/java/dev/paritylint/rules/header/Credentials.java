package dev.paritylint.rules.header;

import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is set beside a list of allowed origins: credentials, and further origins by a pattern. */
final class Credentials {
  private static final Pattern ALLOWED =
      Pattern.compile(
          "(.*_)?(CORS_(ALLOW(ED)?_)?CREDENTIALS|ALLOW(ED)?_CREDENTIALS)(_.*)?"
              + "|.*_ACCESS_CONTROL_ALLOW_CREDENTIALS(_.*)?");
  private static final Pattern PATTERN =
      Pattern.compile(
          "(.*_)?ORIGINS?_(REGEX|REGEXES|REGEXP|PATTERNS?|ALLOW_ALL)(_.*)?"
              + "|(.*_)?ALLOW_(ALL_ORIGINS?|ORIGINS?_REGEX(ES)?)(_.*)?");
  private static final Set<String> YES = Set.of("true", "1", "yes", "on");

  private Credentials() {}

  /** The setting that allows credentials together with these origins. */
  static Optional<Setting> of(Origins origins, Landscape landscape) {
    return beside(origins, landscape)
        .filter(setting -> ALLOWED.matcher(Origins.constant(setting.name())).matches())
        .filter(setting -> place(setting).equals(place(origins.setting())))
        .filter(setting -> YES.contains(setting.value().shown().strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** Whether further origins are allowed by a pattern, or all are. */
  static boolean hasPattern(Origins origins, Landscape landscape) {
    return beside(origins, landscape)
        .map(setting -> Origins.constant(setting.name()))
        .anyMatch(name -> PATTERN.matcher(name).matches());
  }

  private static Stream<Setting> beside(Origins origins, Landscape landscape) {
    return landscape.settings().stream()
        .filter(setting -> setting.deployment().equals(origins.setting().deployment()))
        .filter(setting -> setting.service().equals(origins.setting().service()));
  }

  private static String place(Setting setting) {
    int at = setting.name().indexOf('@');
    return at < 0 ? "" : setting.name().substring(at);
  }
}
