package dev.paritylint.terraform;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.source.SourceFile;
import dev.paritylint.terraform.ResourcePairs.Pair;
import dev.paritylint.terraform.TerraformValue.Attributes;
import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import dev.paritylint.yaml.YamlNode.Sequence;
import dev.paritylint.yaml.YamlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The environment in the JSON of an ECS task definition's containers (Amazon ECS task definition
 * parameters). Where {@code jsonencode} made the JSON, each variable stands where its own value
 * does, and what is unknown of one container hides nothing else; JSON that is text is read as the
 * YAML that it also is.
 */
final class ContainerDefinitions {
  private ContainerDefinitions() {}

  /** Every variable; none where there is no list of containers. */
  static List<Pair> read(Traced definitions) {
    if (definitions.value() instanceof TerraformValue.Text text) {
      return text.encodes() == null
          ? parsed(text.text(), definitions)
          : encoded(text.encodes(), definitions);
    } else if (definitions.value() instanceof TerraformValue.Unknown unknown
        && unknown.encodes() != null) {
      return encoded(unknown.encodes(), definitions);
    }
    return List.of();
  }

  private static List<Pair> encoded(TerraformValue value, Traced whole) {
    List<Pair> pairs = new ArrayList<>();
    List<Attributes> containers = objects(value);
    boolean several = containers.size() > 1;
    for (Attributes container : containers) {
      String suffix = several ? text(container, "name") : "";
      for (Attributes variable : objects(container, "environment")) {
        @Nullable Traced given = variable.entries().get("value");
        if (given != null) {
          pairs.add(pair(text(variable, "name"), given, suffix));
        }
      }
      for (Attributes secret : objects(container, "secrets")) {
        Origin origin = origin(secret, whole);
        pairs.add(
            new Pair(text(secret, "name"), ResourcePairs.FROM_STORE, origin, true, "", suffix));
      }
    }
    return pairs;
  }

  private static Pair pair(String name, Traced value, String suffix) {
    Value read = ResourceTexts.value(value.value()).orElseGet(() -> new Value.Text(""));
    return new Pair(name, read, value.origin(), value.sensitive(), "", suffix);
  }

  /** A secret stands where its address does. */
  private static Origin origin(Attributes secret, Traced whole) {
    @Nullable Traced from = secret.entries().get("valueFrom");
    return from == null ? whole.origin() : from.origin();
  }

  private static List<Attributes> objects(Attributes container, String key) {
    @Nullable Traced list = container.entries().get(key);
    return list == null
        ? List.of()
        : objects(Hiding.encoded(list)).stream()
            .filter(one -> !text(one, "name").isEmpty())
            .toList();
  }

  private static List<Attributes> objects(TerraformValue value) {
    return value instanceof Elements list
        ? list.items().stream()
            .map(Hiding::encoded)
            .flatMap(item -> item instanceof Attributes one ? Stream.of(one) : Stream.of())
            .toList()
        : List.of();
  }

  private static String text(Attributes attributes, String key) {
    @Nullable Traced traced = attributes.entries().get(key);
    return traced == null ? "" : ResourceTexts.scalar(traced.value()).orElse("");
  }

  private static List<Pair> parsed(String json, Traced text) {
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
