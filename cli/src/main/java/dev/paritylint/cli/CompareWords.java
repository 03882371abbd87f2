package dev.paritylint.cli;

import dev.paritylint.model.Environment;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the words of a comparison say: names of environments, and last perhaps the folder to read. A
 * word that is both is the environment's name; {@code ./production} is the folder.
 */
record CompareWords(List<String> names, Target target, Workspace workspace) {
  private static final int FEWEST = 2;

  static CompareWords of(
      List<String> words, Surroundings surroundings, ConfigurationOption configuration) {
    String last = words.get(words.size() - 1);
    List<String> others = words.subList(0, words.size() - 1);
    Target current = Target.of(List.of(Path.of("")), surroundings.folder());
    if (!isPath(last, surroundings)) {
      return new CompareWords(words, current, configuration.open(surroundings, current));
    }
    if (!last.contains("/") && !last.contains("\\") && !last.startsWith(".")) {
      Workspace here = configuration.open(surroundings, current);
      if (EnvironmentName.isOne(last, here.landscape())) {
        return new CompareWords(words, current, here);
      }
    }
    if (others.size() < FEWEST) {
      throw new Refusal(
          "'"
              + last
              + "' is a folder; name two environments or more before it, see"
              + " 'paritylint environments'");
    }
    Target target = Target.of(List.of(Path.of(last)), surroundings.folder());
    return new CompareWords(others, target, configuration.open(surroundings, target));
  }

  /** In the order in which they were named. */
  List<Environment> environments() {
    List<Environment> found = new ArrayList<>();
    for (String name : names) {
      Environment environment = EnvironmentName.find(name, workspace.landscape());
      if (found.contains(environment)) {
        throw new Refusal("'" + name + "' is named twice; name different environments to compare");
      }
      found.add(environment);
    }
    return List.copyOf(found);
  }

  private static boolean isPath(String word, Surroundings surroundings) {
    try {
      return word.contains("/") || Files.exists(surroundings.folder().resolve(word));
    } catch (InvalidPathException noPath) {
      return false;
    }
  }
}
