package dev.paritylint.terraform;

import dev.paritylint.model.Deployment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a root is called in every environment that has it. */
final class RootName {
  private static final String FALLBACK = "terraform";

  /** Folders that hold a root for each environment. */
  private static final Set<String> HOLDERS =
      Set.of("", ".", "env", "envs", "environment", "environments", "stack", "stacks");

  private RootName() {}

  /** The nearest folder that names more than the environment; {@code terraform} where none does. */
  static String of(Deployment deployment) {
    List<String> folders = Arrays.asList(deployment.main().split("/", -1));
    for (int i = folders.size() - 1; i >= 0; i--) {
      String rest = rest(folders.get(i), deployment);
      if (!HOLDERS.contains(rest)) {
        return rest;
      }
    }
    return FALLBACK;
  }

  private static String rest(String folder, Deployment deployment) {
    List<String> words = new ArrayList<>(Arrays.asList(folder.split("[-_.]", -1)));
    Set<String> own = deployment.environment().spellings();
    words.removeIf(word -> own.contains(word.toLowerCase(Locale.ROOT)));
    return String.join("-", words);
  }
}
