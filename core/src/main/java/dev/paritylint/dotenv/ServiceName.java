package dev.paritylint.dotenv;

import dev.paritylint.model.Environment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells from an env file's path which service it is for. */
final class ServiceName {
  private static final String FALLBACK = "app";
  private static final Pattern SEPARATORS = Pattern.compile("[._-]+");

  /** Words in file names that say how the file is used, not for whom. */
  private static final Set<String> USES = Set.of("env", "dotenv", "local", "vars", "secrets");

  /** Folders that hold configuration of whatever is around them. */
  private static final Set<String> HOLDERS =
      Set.of(
          "env",
          "envs",
          "environment",
          "environments",
          "config",
          "configs",
          "deploy",
          "overrides",
          ".env",
          ".envs");

  private ServiceName() {}

  /**
   * The rest of the file's name once the environment's words are gone ({@code prod.api.env} is for
   * {@code api}), else the nearest folder that names something, else {@code app}.
   */
  static String of(String path, Environment environment) {
    List<String> parts = Arrays.asList(path.split("/", -1));
    String rest = rest(parts.get(parts.size() - 1), environment);
    for (int i = parts.size() - 2; i >= 0 && rest.isEmpty(); i--) {
      rest = HOLDERS.contains(parts.get(i)) ? "" : rest(parts.get(i), environment);
    }
    return rest.isEmpty() ? FALLBACK : rest;
  }

  /** What a file's name says beside the environment and its use; empty where nothing. */
  static String rest(String name, Environment environment) {
    List<String> words = words(name);
    environment.spellings().stream()
        .sorted((one, other) -> Integer.compare(other.length(), one.length()))
        .forEach(spelling -> remove(words, words(spelling), environment.instance()));
    words.removeIf(word -> USES.contains(word) || word.equals(environment.qualifier()));
    return String.join("-", words);
  }

  private static void remove(List<String> words, List<String> spelling, String instance) {
    for (int i = words.size() - spelling.size(); i >= 0 && !spelling.isEmpty(); i--) {
      List<String> here = words.subList(i, i + spelling.size());
      if (String.join("-", here).equals(String.join("-", spelling))
          || String.join("-", here).equals(String.join("-", spelling) + instance)) {
        here.clear();
      }
    }
  }

  static boolean isUse(String word) {
    return USES.contains(word);
  }

  /** The words of a name in lower case, in a list that may be changed. */
  static List<String> words(String name) {
    List<String> words =
        new ArrayList<>(Arrays.asList(SEPARATORS.split(name.toLowerCase(Locale.ROOT), 0)));
    words.removeIf(String::isEmpty);
    return words;
  }
}
