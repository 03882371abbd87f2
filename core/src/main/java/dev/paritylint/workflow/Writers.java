package dev.paritylint.workflow;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What earlier steps of a job may have set for later ones.
 *
 * @param names the variables that a script writes to {@code $GITHUB_ENV}
 * @param prefixes how the variables begin that well-known actions set
 * @param anything whether some step may set any name at all
 */
record Writers(Set<String> names, Set<String> prefixes, boolean anything) {
  static final Writers NONE = new Writers(Set.of(), Set.of(), false);

  private static final Pattern NAME = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)(?:=|<<)");
  private static final Pattern HARMLESS =
      Pattern.compile("\\s*(?:\\}|cat\\s*<<|EOF\\b|done\\b|fi\\b|tee\\b|\\{|\\)).*");

  Writers {
    names = Set.copyOf(names);
    prefixes = Set.copyOf(prefixes);
  }

  /** Whether a step that was read sets the name, or an action that is known to. */
  boolean sets(String name) {
    return names.contains(name) || prefixes.stream().anyMatch(name::startsWith);
  }

  Writers with(String name) {
    Set<String> all = new HashSet<>(names);
    all.add(name);
    return new Writers(all, prefixes, anything);
  }

  Writers without(String name) {
    Set<String> all = new HashSet<>(names);
    all.remove(name);
    return new Writers(all, prefixes, anything);
  }

  /** What either of two may set. */
  Writers with(Writers other) {
    Set<String> allNames = new HashSet<>(names);
    allNames.addAll(other.names);
    Set<String> allPrefixes = new HashSet<>(prefixes);
    allPrefixes.addAll(other.prefixes);
    return new Writers(allNames, allPrefixes, anything || other.anything);
  }

  Writers withAnything() {
    return new Writers(names, prefixes, true);
  }

  /** With what a script writes; a line that writes no name that is seen may write any. */
  Writers withScript(String script) {
    if (!script.contains("GITHUB_ENV") && !script.contains("::set-env")) {
      return this;
    }
    Set<String> all = new HashSet<>(names);
    NAME.matcher(script).results().forEach(found -> all.add(found.group(1)));
    boolean unseen = anything || script.contains("::set-env");
    for (String line : script.split("\n", -1)) {
      Matcher own = NAME.matcher(line);
      unseen |= line.contains("GITHUB_ENV") && !own.find() && !HARMLESS.matcher(line).matches();
    }
    return new Writers(all, prefixes, unseen);
  }

  /** With what an action may set; one that is not known may set anything. */
  Writers withAction(String action) {
    if (action.startsWith("./") || action.startsWith("docker://")) {
      return withAnything();
    }
    Set<String> known = Tables.actionVariables(action);
    if (known == null) {
      return withAnything();
    }
    Set<String> all = new TreeSet<>(prefixes);
    all.addAll(known);
    return new Writers(names, all, anything);
  }
}
