package dev.paritylint.compose;

import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceTree;
import dev.paritylint.source.Span;
import dev.paritylint.yaml.YamlFile;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlParser;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The compose files that a project is read from, each parsed once, and what is wrong with them. */
final class ProjectFiles {
  private static final int MAX_VARIABLES = 500_000;

  private final SourceTree tree;
  private final Map<String, List<Mapping>> read = new HashMap<>();
  private final Set<Problem> problems = new LinkedHashSet<>();

  private long variables;

  ProjectFiles(SourceTree tree) {
    this.tree = tree;
  }

  SourceTree tree() {
    return tree;
  }

  Set<Problem> problems() {
    return problems;
  }

  /** Whether so many more variables may be handed from one place to another; says so if not. */
  boolean allows(int more, Span at) {
    boolean allowed = variables <= MAX_VARIABLES;
    variables += more;
    if (allowed && variables > MAX_VARIABLES) {
      problems.add(
          new Problem(
              at,
              "services share more than " + MAX_VARIABLES + " variables up to here",
              "split the project; what is shared from here on was not read"));
    }
    return variables <= MAX_VARIABLES;
  }

  boolean exists(String path) {
    return tree.read(path).isPresent();
  }

  /** The documents of a file that are mappings; none where there is no such file. */
  List<Mapping> documents(String path) {
    return read.computeIfAbsent(path, this::parse);
  }

  private List<Mapping> parse(String path) {
    YamlFile file = tree.read(path).map(source -> YamlParser.parse(source, tree)).orElse(null);
    if (file == null) {
      return List.of();
    }
    problems.addAll(file.problems());
    return file.documents().stream()
        .filter(Mapping.class::isInstance)
        .map(Mapping.class::cast)
        .toList();
  }
}
