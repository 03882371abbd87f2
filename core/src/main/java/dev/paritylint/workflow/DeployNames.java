package dev.paritylint.workflow;

import java.util.Locale;
import java.util.Set;

/** Tells from the name of a script, target, step or job whether it deploys. */
final class DeployNames {
  private static final Set<String> VERBS = Set.of("deploy", "deploys", "deployer", "rollout");

  /** What is done before, after or about a deployment. */
  private static final Set<String> ABOUT =
      Set.of(
          ("check checks checking verify verification validate validation test tests smoke pre post "
                  + "prepare notify notification comment status wait cleanup clean destroy undeploy "
                  + "report summary record plan diff preview docs key keys marker setup install "
                  + "configure lint gate health should can if skip cancel list show get output "
                  + "outputs url pages storybook annotate announce slack ready readiness")
              .split(" "));

  /** What is never a deployment unless it says that it deploys as well. */
  private static final Set<String> OTHER_WORK =
      Set.of(
          ("check checks checking plan destroy teardown cleanup status scan validate validation "
                  + "verify verification lint test tests e2e drift audit configure setup credentials "
                  + "import unlock")
              .split(" "));

  private static final Set<String> WORK =
      Set.of(
          ("deploy deploys deployment deploying apply release rollout publish cd provision ship "
                  + "promote update")
              .split(" "));

  private DeployNames() {}

  /** Whether a name is that of other work, so that nothing done in it is a deployment. */
  static boolean isOtherWork(String name) {
    String[] words = words(name);
    boolean other = false;
    for (String word : words) {
      if (WORK.contains(word)) {
        return words.length > 0 && OTHER_WORK.contains(words[0]);
      }
      other |= OTHER_WORK.contains(word);
    }
    return other;
  }

  /** Whether a name holds a verb of deploying, and no word that makes it something about it. */
  static boolean deploys(String name) {
    boolean verb = false;
    for (String word : words(name)) {
      if (ABOUT.contains(word)) {
        return false;
      }
      verb |= VERBS.contains(word);
    }
    return verb;
  }

  /** The words of a name in lower case, also those that capitals begin. */
  static String[] words(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
        .toLowerCase(Locale.ROOT)
        .split("[^a-z0-9]+", -1);
  }
}
