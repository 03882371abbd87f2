package dev.paritylint.workflow;

import dev.paritylint.model.Value;
import dev.paritylint.platform.Meanings;
import dev.paritylint.source.BundledTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which variables of a job are of what it deploys. Most are the pipeline's own; those count that a
 * front end's build takes in, and those that are an address or a timeout by their name.
 */
record JobVariables(Meanings meanings) {
  private static final Map<String, Set<String>> LISTS = lists();
  private static final Set<String> BUILD = LISTS.getOrDefault("build", Set.of());
  private static final Set<String> PIPELINE = LISTS.getOrDefault("pipeline-words", Set.of());

  /** By the meanings that ship, where nobody asks for what a team says. */
  static final JobVariables SHIPPED = new JobVariables(Meanings.load());

  private static Map<String, Set<String>> lists() {
    Map<String, Set<String>> lists = new HashMap<>();
    for (String line : BundledTable.lines(JobVariables.class, "job-variables.txt")) {
      int colon = line.indexOf(':');
      lists.put(
          line.substring(0, colon), Set.of(line.substring(colon + 1).strip().split(" +", -1)));
    }
    return lists;
  }

  /** Whether a build puts it into a front end. */
  static boolean isBuilt(String name) {
    return BUILD.stream().anyMatch(name::startsWith);
  }

  /** Whether it is of what is deployed. */
  boolean isDeployed(String name, Value value) {
    if (isBuilt(name) || meanings.isDeclared(name)) {
      return true;
    }
    boolean own =
        Arrays.stream(name.toUpperCase(Locale.ROOT).split("_", -1)).anyMatch(PIPELINE::contains);
    String text = value instanceof Value.Text known ? known.text() : "";
    return !own && (meanings.purpose(name).isPresent() || meanings.of(name, text).isPresent());
  }
}
