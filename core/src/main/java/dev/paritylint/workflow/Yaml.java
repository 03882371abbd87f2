package dev.paritylint.workflow;

import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import dev.paritylint.yaml.YamlNode.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a mapping for what a key should hold; null or empty where it holds anything else. */
final class Yaml {
  private Yaml() {}

  static @Nullable YamlNode node(Mapping owner, String key) {
    return owner.get(key).orElse(null);
  }

  static @Nullable Scalar scalar(Mapping owner, String key) {
    return owner.get(key).orElse(null) instanceof Scalar scalar ? scalar : null;
  }

  static @Nullable Mapping mapping(Mapping owner, String key) {
    return owner.get(key).orElse(null) instanceof Mapping mapping ? mapping : null;
  }

  static List<Entry> entries(Mapping owner, String key) {
    Mapping mapping = mapping(owner, key);
    return mapping == null ? List.of() : mapping.entries();
  }

  /** A list's items; a single value stands for a list of one. */
  static List<YamlNode> items(@Nullable YamlNode node) {
    if (node instanceof Sequence list) {
      return list.items();
    }
    return node instanceof Scalar one && !one.text().isEmpty() ? List.of(one) : List.of();
  }

  static List<Scalar> scalars(@Nullable YamlNode node) {
    return items(node).stream().filter(Scalar.class::isInstance).map(Scalar.class::cast).toList();
  }
}
