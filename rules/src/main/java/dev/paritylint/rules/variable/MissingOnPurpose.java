package dev.paritylint.rules.variable;

import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import dev.paritylint.parity.Normalization;
import dev.paritylint.parity.Synonyms;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Variables that stand in one environment because they are meant for it alone. */
final class MissingOnPurpose {
  private static final Set<String> SWITCHES =
      Set.of(
          "mock",
          "mocks",
          "bypass",
          "debug",
          "seed",
          "preview",
          "mailhog",
          "mailcatcher",
          "mailpit",
          "fake",
          "stub",
          "dummy",
          "verbose",
          "reload",
          "profiling");
  private static final Set<String> ACCESS =
      Set.of(
          "deny", "allow", "restrict", "restricted", "basicauth", "robots", "waf", "maintenance");
  private static final Set<String> FREE =
      Set.of("replicas", "cpu", "memory", "schedule", "cron", "retention", "tag", "version");

  private static final Pattern LOG_LEVEL =
      Pattern.compile("(.*[^a-z])?log(ging|ger)?[^a-z]*level([^a-z].*)?", Pattern.CASE_INSENSITIVE);

  private MissingOnPurpose() {}

  /**
   * Whether the variable belongs to the environments that have it: a switch for trying things out,
   * an access restriction, a size, or a name or value that says which environment it is for.
   */
  static boolean is(Setting setting, Collection<Environment> having) {
    if (isByName(setting)) {
      return true;
    }
    Set<String> words = new TreeSet<>();
    having.forEach(environment -> words.addAll(Synonyms.of(environment)));
    return Normalization.names(setting.name(), words) || namesItself(setting);
  }

  /** Whether the name alone says so. */
  static boolean isByName(Setting setting) {
    String name = setting.name().toLowerCase(Locale.ROOT);
    return Normalization.names(name, SWITCHES)
        || Normalization.names(name, ACCESS)
        || Normalization.names(name, FREE)
        || LOG_LEVEL.matcher(name).matches();
  }

  /** Production is not what a value is set apart for; every other environment may be. */
  private static boolean namesItself(Setting setting) {
    return setting.environment().kind() != EnvironmentClass.PRODUCTION
        && setting.value() instanceof Value.Text text
        && Normalization.names(text.text(), Synonyms.of(setting.environment()));
  }
}
