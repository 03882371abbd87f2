package dev.paritylint.project;

import java.util.Locale;
import java.util.Set;

/** Tells whether a name says that something is deployed. */
final class DeployVerbs {
  private DeployVerbs() {}

  /** Whether anything is deployed, or may be by the tool that is named. */
  static boolean in(String name) {
    return holds(name, NameLists.DEPLOY_VERBS);
  }

  /** Whether a program's own name says that it deploys. */
  static boolean inScript(String name) {
    return holds(name, NameLists.SCRIPT_VERBS);
  }

  private static boolean holds(String name, Set<String> verbs) {
    int from = 0;
    String spaced = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    String lower = spaced.toLowerCase(Locale.ROOT);
    for (int i = 0; i <= lower.length(); i++) {
      if (i < lower.length() && Character.isLetter(lower.charAt(i))) {
        continue;
      }
      if (verbs.contains(lower.substring(from, i))) {
        return true;
      }
      from = i + 1;
    }
    return false;
  }
}
