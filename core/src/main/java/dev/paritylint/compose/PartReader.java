package dev.paritylint.compose;

import dev.paritylint.dotenv.Variables;
import dev.paritylint.source.Problem;
import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Mapping;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one service of one file, with variables filled in and paths resolved. */
final class PartReader {
  /** How deep a tag may stand below a service's key to be obeyed. */
  private static final int MAX_DEPTH = 5;

  private final ScalarReader scalars;
  private final Folder folder;
  private final Set<Problem> problems;

  PartReader(Folder folder, Variables variables, Set<Problem> problems) {
    this.scalars = new ScalarReader(variables);
    this.folder = folder;
    this.problems = problems;
  }

  Part read(Entry service) {
    List<Entry> entries =
        service.value() instanceof Mapping mapping ? mapping.entries() : List.of();
    Set<String> cleared = new LinkedHashSet<>();
    Map<String, YamlNode> given = new LinkedHashMap<>();
    if (Tag.of(service.value()) != Tag.NONE) {
      cleared.add("");
    }
    for (Entry entry : entries) {
      String key = entry.key().text();
      note(key, entry.value(), cleared, 0);
      if (Tag.of(entry.value()) != Tag.RESET) {
        given.put(key, entry.value());
      }
    }
    YamlNode environment = given.get("environment");
    return new Part(
        service.key().text(),
        service.key().span(),
        environment == null ? Map.of() : new EnvironmentReader(scalars, problems).read(environment),
        environment instanceof Mapping,
        new EnvFileReader(scalars, folder).envFiles(given.get("env_file")),
        new AttributeReader(scalars, folder).attributes(given),
        commands(given),
        new LabelReader(scalars).labels(given.get("labels")),
        base(given.get("extends")).orElse(null),
        cleared);
  }

  private Optional<Part.Extends> base(@Nullable YamlNode node) {
    if (node instanceof Mapping mapping) {
      String file = mapping.get("file").flatMap(scalars::known).orElse("");
      return mapping
          .get("service")
          .flatMap(
              service ->
                  scalars.known(service).map(name -> new Part.Extends(name, file, service.span())));
    }
    if (node == null) {
      return Optional.empty();
    }
    return scalars.known(node).map(name -> new Part.Extends(name, "", node.span()));
  }

  private Map<String, List<FilledText>> commands(Map<String, YamlNode> given) {
    CommandReader reader = new CommandReader(scalars.variables());
    Map<String, List<FilledText>> commands = new LinkedHashMap<>();
    for (String name : List.of("entrypoint", "command")) {
      List<FilledText> words = reader.words(given.get(name));
      if (words != null) {
        commands.put(name, words);
      }
    }
    return commands;
  }

  private static void note(String key, YamlNode value, Set<String> cleared, int depth) {
    if (Tag.of(value) != Tag.NONE) {
      cleared.add(key);
    }
    if (value instanceof Mapping mapping && depth < MAX_DEPTH) {
      mapping
          .entries()
          .forEach(
              entry -> note(key + "." + entry.key().text(), entry.value(), cleared, depth + 1));
    }
  }
}
