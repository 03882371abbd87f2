package dev.paritylint.python;

import dev.paritylint.python.Expression.Call;
import dev.paritylint.vocabulary.EnvironmentWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what is deployed in the names of constants and dict keys. */
final class ServiceNames {
  /** The service of settings for which nothing names one. */
  static final String DEFAULT = "app";

  private static final Set<String> KEYWORDS = Set.of("name", "service", "service_name");

  /** What some platforms call it; they count where nothing more general is said. */
  private static final Set<String> OTHERS =
      Set.of("app_name", "container_name", "function_name", "FunctionName", "job_name", "task_id");

  /** Words that say how a thing is kept, not what it is. */
  private static final Set<String> GENERIC =
      Set.of(
          ("all args base build common config configs configuration configurations container "
                  + "containers create data default defaults definition definitions deploy deployment "
                  + "deployments dict env environ environment environments envs envvars extra for "
                  + "generate get global instance kwargs list load make map maps new options os "
                  + "overrides parameters params payload per prepare properties request resources "
                  + "response result runtime self service services setting settings shared spec "
                  + "specs target targets task template the values var variable variables vars")
              .split(" "));

  private static final Pattern LIKELY = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,62}");

  private ServiceNames() {}

  static boolean isKeyword(String name) {
    return KEYWORDS.contains(name);
  }

  static boolean isOtherKeyword(String name) {
    return OTHERS.contains(name);
  }

  static boolean isLikely(String text) {
    return LIKELY.matcher(text).matches();
  }

  /** `BACKEND_ENV_VARS` is of `backend`; empty where no word of the name remains. */
  static String ofConstant(String name) {
    List<String> kept = new ArrayList<>();
    for (String word : EnvironmentWords.split(name)) {
      if (!GENERIC.contains(word) && !EnvironmentWords.isKnown(word) && !word.isEmpty()) {
        kept.add(word);
      }
    }
    return String.join("_", kept);
  }

  /** A dict's key as it is written; empty where it names no service. */
  static String ofKey(String key) {
    return ofConstant(key).isEmpty() || !isLikely(key) ? "" : key;
  }

  /** The service that the name of a variable suggests for what is assigned to it. */
  static String ofAssigned(String name, Expression value) {
    boolean constant = name.equals(name.toUpperCase(Locale.ROOT));
    boolean built =
        value instanceof Call call
            && Targets.path(call.function())
                .map(BranchFinder::lastOf)
                .filter(function -> Character.isUpperCase(function.charAt(0)))
                .isPresent();
    boolean map = VariableNames.isOfMap(name);
    return constant || built || map ? ofConstant(name) : "";
  }
}
