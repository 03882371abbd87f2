package dev.paritylint.terraform;

import dev.paritylint.model.Value;
import dev.paritylint.source.SourceFile;
import dev.paritylint.terraform.ResourcePairs.Pair;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import dev.paritylint.yaml.YamlNode.Sequence;
import dev.paritylint.yaml.YamlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The environment in the JSON of an ECS task definition's containers (Amazon ECS task definition
 * parameters). JSON is read as the YAML that it also is.
 */
final class ContainerDefinitions {
  private ContainerDefinitions() {}

  /** Every variable, all of them standing where the text does; none where it is no list. */
  static List<Pair> read(String json, Traced text) {
    List<Pair> pairs = new ArrayList<>();
    List<YamlNode> documents =
        YamlParser.parse(SourceFile.of("container_definitions", json)).documents();
    if (documents.size() == 1 && documents.get(0) instanceof Sequence containers) {
      boolean several = containers.items().size() > 1;
      containers.items().forEach(container -> read(container, several, text, pairs));
    }
    return pairs;
  }

  /** How many containers there are; 0 where it is no list. */
  static int count(String json) {
    List<YamlNode> documents =
        YamlParser.parse(SourceFile.of("container_definitions", json)).documents();
    return documents.size() == 1 && documents.get(0) instanceof Sequence containers
        ? containers.items().size()
        : 0;
  }

  private static void read(YamlNode node, boolean several, Traced text, List<Pair> pairs) {
    if (!(node instanceof Mapping container)) {
      return;
    }
    String suffix = several ? scalar(container, "name") : "";
    for (Mapping variable : mappings(container, "environment")) {
      Value value = new Value.Text(scalar(variable, "value"));
      String name = scalar(variable, "name");
      pairs.add(new Pair(name, value, text.origin(), text.sensitive(), "", suffix));
    }
    for (Mapping secret : mappings(container, "secrets")) {
      String name = scalar(secret, "name");
      pairs.add(new Pair(name, ResourcePairs.FROM_STORE, text.origin(), true, "", suffix));
    }
  }

  private static List<Mapping> mappings(Mapping container, String key) {
    return container.get(key).stream()
        .flatMap(node -> node instanceof Sequence list ? list.items().stream() : Stream.empty())
        .flatMap(item -> item instanceof Mapping mapping ? Stream.of(mapping) : Stream.empty())
        .filter(mapping -> !scalar(mapping, "name").isEmpty())
        .toList();
  }

  private static String scalar(Mapping mapping, String key) {
    return mapping.get(key).orElse(null) instanceof Scalar scalar ? scalar.text() : "";
  }
}
