package dev.paritylint.project.config;

import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import dev.paritylint.yaml.YamlNode.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The reference of {@code paritylint.yml}, written from its schema. */
final class ConfigurationReference {
  private static final String FILE = "paritylint.yml";

  private final Mapping schema;
  private final StringBuilder out = new StringBuilder();

  ConfigurationReference(YamlNode schema) {
    this.schema = (Mapping) schema;
  }

  String print() {
    out.append("# Configuration reference\n\n");
    out.append("<!-- Written from the schema by `make docs`. -->\n\n");
    out.append(text(schema, "description")).append(" An unknown key is an error.\n\n");
    out.append("Editors that know the YAML language server check and explain the file while it is");
    out.append(
        " written, where they are given the schema that `paritylint config --schema` prints:");
    out.append("\n\n```sh\nparitylint config --schema > .paritylint.schema.json\n```\n\n");
    out.append("and in the first line of `paritylint.yml`\n\n```yaml\n");
    out.append("# yaml-language-server: $schema=.paritylint.schema.json\n```\n\n");
    out.append("`paritylint init` writes a file from");
    out.append(" what was detected, `paritylint config` shows what holds.\n");
    out.append("[Configuration](configuration.md) explains meanings, waivers and baselines,");
    out.append(" [Custom rules](custom-rules.md) a team's own rules.\n\n");
    table(FILE, schema);
    for (Entry part : ((Mapping) schema.get("$defs").orElseThrow()).entries()) {
      Mapping of = (Mapping) part.value();
      if (of.get("properties").isPresent()) {
        table(part.key().text(), of);
      }
    }
    return out.toString().stripTrailing() + "\n";
  }

  private void table(String name, Mapping of) {
    out.append("## ").append(name).append("\n\n");
    if (!name.equals(FILE)) {
      out.append(text(of, "description")).append("\n\n");
    }
    out.append("| key | value | says |\n| --- | --- | --- |\n");
    List<String> required = words(of, "required");
    for (Entry entry : ((Mapping) of.get("properties").orElseThrow()).entries()) {
      Mapping value = (Mapping) entry.value();
      String key = entry.key().text();
      out.append("| `").append(key).append('`');
      out.append(required.contains(key) ? " (required)" : "").append(" | ");
      out.append(cell(shape(value))).append(" | ").append(cell(says(value))).append(" |\n");
    }
    out.append('\n');
  }

  private String says(Mapping value) {
    String own = text(value, "description");
    return own.isEmpty() ? text(target(value), "description") : own;
  }

  private String shape(Mapping value) {
    Optional<String> reference = reference(value);
    if (reference.isPresent()) {
      Mapping target = target(value);
      boolean named = target.get("properties").isPresent();
      return named ? link(reference.get()) : shape(target);
    }
    if (value.get("enum").isPresent()) {
      return words(value, "enum").stream()
          .map(word -> "`" + word + "`")
          .collect(Collectors.joining(", "));
    }
    if (value.get("const").isPresent()) {
      return "`" + text(value, "const") + "`";
    }
    if (value.get("anyOf").isPresent()) {
      return ((Sequence) value.get("anyOf").orElseThrow())
          .items().stream().map(item -> shape((Mapping) item)).collect(Collectors.joining(", or "));
    }
    if (value.get("items").isPresent()) {
      Mapping items = (Mapping) value.get("items").orElseThrow();
      String each = shape(items);
      return items.get("items").isPresent() ? "list of pairs of texts" : "list of " + each;
    }
    if (value.get("additionalProperties").filter(Mapping.class::isInstance).isPresent()) {
      return "name: " + shape((Mapping) value.get("additionalProperties").orElseThrow());
    }
    if (value.get("properties").isPresent()) {
      return ((Mapping) value.get("properties").orElseThrow())
          .entries().stream()
              .map(entry -> "`" + entry.key().text() + "`")
              .collect(Collectors.joining(", ", "mapping of ", ""));
    }
    return type(value);
  }

  private static String type(Mapping value) {
    List<String> types = words(value, "type");
    if (types.isEmpty()) {
      types = List.of(text(value, "type"));
    }
    String said =
        types.stream()
            .map(type -> type.replace("string", "text").replace("boolean", "true or false"))
            .collect(Collectors.joining(" or "));
    return text(value, "format").equals("date") ? "date, as 2027-01-31" : said;
  }

  private Mapping target(Mapping value) {
    return reference(value)
        .flatMap(name -> ((Mapping) schema.get("$defs").orElseThrow()).get(name))
        .map(Mapping.class::cast)
        .orElse(value);
  }

  private static Optional<String> reference(Mapping value) {
    return value.get("$ref").map(node -> ((Scalar) node).text().replace("#/$defs/", ""));
  }

  private static String link(String name) {
    return "[" + name + "](#" + name + ")";
  }

  private static List<String> words(Mapping of, String key) {
    return of.get(key)
        .filter(Sequence.class::isInstance)
        .map(
            node -> ((Sequence) node).items().stream().map(item -> ((Scalar) item).text()).toList())
        .orElse(List.of());
  }

  private static String text(Mapping of, String key) {
    return of.get(key)
        .filter(Scalar.class::isInstance)
        .map(node -> ((Scalar) node).text())
        .orElse("");
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
