package dev.paritylint.python;

import dev.paritylint.vocabulary.EnvironmentWords;
import java.util.Set;
import java.util.regex.Pattern;

/** Which words say that a map holds environment variables, and what such a variable looks like. */
final class VariableNames {
  private static final Set<String> KEYWORDS =
      Set.of(
          "environment_vars",
          "env",
          "envs",
          "env_vars",
          "env_variables",
          "envVars",
          "environment",
          "Environment",
          "environment_variables",
          "environmentVariables",
          "OptionSettings");

  private static final Set<String> WORDS =
      Set.of("env", "envs", "environ", "environment", "vars", "envvars", "variables");

  private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*");

  private VariableNames() {}

  /** Whether the keyword of a call, or the key of a dict, takes a map of variables. */
  static boolean holdsMap(String keyword) {
    return KEYWORDS.contains(keyword);
  }

  /** Whether a constant or function of that name holds or builds a map of variables. */
  static boolean isOfMap(String name) {
    for (String word : EnvironmentWords.split(name)) {
      if (WORDS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  static boolean isVariable(String key) {
    return VARIABLE.matcher(key).matches();
  }
}
