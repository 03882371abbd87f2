package dev.paritylint.vocabulary;

import java.util.Locale;
import java.util.Set;

/** The names of variables that hold the word of an environment. */
public final class SelectorNames {
  private static final Set<String> NAMES =
      Set.of(
          "env",
          "environment",
          "stage",
          "target",
          "deploy_env",
          "deploy_environment",
          "deployment_env",
          "deployment_environment",
          "target_env",
          "target_environment",
          "env_name",
          "environment_name",
          "env_type",
          "app_env",
          "app_environment",
          "current_env",
          "current_environment");

  private static final int LONGEST = "deployment_environment".length();

  /** Variables by which a program or a map names its own environment; never a build mode. */
  private static final Set<String> OWN = Set.of("ENVIRONMENT", "APP_ENV", "DEPLOY_ENV", "ENV");

  private SelectorNames() {}

  /** Whether a variable of that name, in any case, may hold an environment's word. */
  public static boolean isName(String name) {
    int start = 0;
    while (start < name.length() && name.charAt(start) == '_') {
      start++;
    }
    return name.length() - start <= LONGEST
        && NAMES.contains(name.substring(start).toLowerCase(Locale.ROOT));
  }

  /** Whether a variable of that name holds nothing else, even if the script never compares it. */
  public static boolean isCertain(String name) {
    return name.toLowerCase(Locale.ROOT).contains("env");
  }

  /** Whether a variable of a service, of exactly that name, says which environment it is. */
  public static boolean namesItself(String key) {
    return OWN.contains(key);
  }
}
