package dev.paritylint.compose;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Value.Text;
import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import dev.paritylint.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a service says beside its environment. */
record AttributeReader(ScalarReader scalars, Folder folder) {
  private static final List<String> SIMPLE =
      List.of(
          "image",
          "container_name",
          "hostname",
          "network_mode",
          "command",
          "entrypoint",
          "expose",
          "links");

  Map<String, List<Placed>> attributes(Map<String, YamlNode> given) {
    Map<String, List<Placed>> found = new LinkedHashMap<>();
    SIMPLE.forEach(name -> put(found, name, texts(given.get(name))));
    put(found, "build", build(given.get("build")));
    put(found, "build.context", context(given.get("build")));
    put(found, "build.dockerfile", buildPart(given.get("build"), "dockerfile"));
    put(found, "build.target", buildPart(given.get("build"), "target"));
    put(found, "volumes", volumes(given.get("volumes")));
    put(found, "ports", ports(given.get("ports")));
    put(found, "extra_hosts", pairs(given.get("extra_hosts")));
    put(found, "aliases", aliases(given.get("networks")));
    return found;
  }

  private static void put(Map<String, List<Placed>> found, String name, List<Placed> values) {
    if (!values.isEmpty()) {
      found.put(name, values);
    }
  }

  private List<Placed> texts(@Nullable YamlNode node) {
    if (node instanceof Scalar scalar) {
      return ScalarText.isNull(scalar) ? List.of() : List.of(scalars.read(scalar));
    }
    if (node instanceof Sequence list) {
      return list.items().stream().flatMap(item -> texts(item).stream()).toList();
    }
    return List.of();
  }

  /** The context; the current folder where only other things are said of the build. */
  private List<Placed> build(@Nullable YamlNode node) {
    if (node instanceof Mapping mapping) {
      Placed here = new Placed(new Text("."), Origin.literal(mapping.span()));
      return List.of(scalars.read(mapping, "context").orElse(here));
    }
    return texts(node);
  }

  /** The folder that is built from, below the linted one; none where it lies outside. */
  private List<Placed> context(@Nullable YamlNode node) {
    return build(node).stream()
        .flatMap(
            written ->
                written.text().flatMap(folder::resolve).stream()
                    .map(path -> new Placed(new Text(path), written.origin())))
        .toList();
  }

  private List<Placed> buildPart(@Nullable YamlNode node, String key) {
    return node instanceof Mapping mapping
        ? scalars.read(mapping, key).stream().toList()
        : List.of();
  }

  /**
   * What is mounted where, as {@code path:target} with the path below the linted folder; the path
   * is empty for what is no file of it.
   */
  private List<Placed> volumes(@Nullable YamlNode node) {
    if (!(node instanceof Sequence list)) {
      return List.of();
    }
    List<Placed> volumes = new ArrayList<>();
    for (YamlNode item : list.items()) {
      if (item instanceof Mapping mapping) {
        String source = mapping.get("source").flatMap(scalars::known).orElse("");
        mapping
            .get("target")
            .flatMap(scalars::known)
            .ifPresent(target -> volumes.add(volume(source, target, item)));
      } else {
        String[] parts = scalars.known(item).orElse("").split(":", -1);
        if (parts.length > 1) {
          volumes.add(volume(parts[0], parts[1], item));
        }
      }
    }
    return volumes;
  }

  /** A source that does not begin with a dot names a volume. */
  private Placed volume(String source, String target, YamlNode item) {
    String path = source.startsWith(".") ? folder.resolve(source).orElse("") : "";
    return new Placed(new Text(path + ":" + target), Origin.literal(item.span()));
  }

  private List<Placed> ports(@Nullable YamlNode node) {
    if (!(node instanceof Sequence list)) {
      return List.of();
    }
    List<Placed> ports = new ArrayList<>();
    for (YamlNode item : list.items()) {
      if (item instanceof Mapping mapping) {
        longPort(mapping).ifPresent(ports::add);
      } else {
        ports.addAll(texts(item));
      }
    }
    return ports;
  }

  private Optional<Placed> longPort(Mapping port) {
    Optional<String> target = port.get("target").flatMap(scalars::known);
    Optional<String> published = port.get("published").flatMap(scalars::known);
    return target.map(
        inner ->
            new Placed(
                new Text(published.map(outer -> outer + ":" + inner).orElse(inner)),
                Origin.literal(port.span())));
  }

  /** Items as they are written, and the entries of a mapping as {@code key=value}. */
  private List<Placed> pairs(@Nullable YamlNode node) {
    if (!(node instanceof Mapping mapping)) {
      return texts(node);
    }
    List<Placed> pairs = new ArrayList<>();
    for (Entry entry : mapping.entries()) {
      for (Placed value : texts(entry.value())) {
        if (value.value() instanceof Text text) {
          Text pair = new Text(entry.key().text() + "=" + text.text());
          pairs.add(new Placed(pair, value.origin()));
        }
      }
    }
    return pairs;
  }

  private List<Placed> aliases(@Nullable YamlNode networks) {
    if (!(networks instanceof Mapping mapping)) {
      return List.of();
    }
    return mapping.entries().stream()
        .map(Entry::value)
        .filter(Mapping.class::isInstance)
        .flatMap(network -> ((Mapping) network).get("aliases").stream())
        .flatMap(names -> texts(names).stream())
        .toList();
  }

  Map<String, Placed> labels(@Nullable YamlNode node) {
    Map<String, Placed> labels = new LinkedHashMap<>();
    if (node instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        texts(entry.value()).forEach(value -> labels.put(entry.key().text(), value));
      }
    } else if (node instanceof Sequence list) {
      list.items().stream()
          .filter(Scalar.class::isInstance)
          .forEach(item -> label((Scalar) item, labels));
    }
    return labels;
  }

  private void label(Scalar item, Map<String, Placed> labels) {
    Placed whole = scalars.read(item);
    if (whole.value() instanceof Text text && text.text().contains("=")) {
      int equals = text.text().indexOf('=');
      labels.put(
          text.text().substring(0, equals),
          new Placed(
              new Text(text.text().substring(equals + 1)),
              new Origin(ListItem.valueOf(item), whole.origin().via())));
    }
  }

  List<EnvFile> envFiles(@Nullable YamlNode node) {
    List<EnvFile> files = new ArrayList<>();
    if (node instanceof Sequence list) {
      list.items().forEach(item -> envFile(item, files));
    } else if (node != null) {
      envFile(node, files);
    }
    return files;
  }

  private void envFile(YamlNode item, List<EnvFile> files) {
    if (item instanceof Mapping mapping) {
      String format = mapping.get("format").flatMap(scalars::known).orElse("");
      mapping.get("path").ifPresent(path -> envFile(path, format, files));
    } else {
      envFile(item, "", files);
    }
  }

  private void envFile(YamlNode path, String format, List<EnvFile> files) {
    scalars
        .known(path)
        .flatMap(folder::resolve)
        .ifPresent(resolved -> files.add(new EnvFile(resolved, format, path.span())));
  }

  Optional<Part.Extends> base(@Nullable YamlNode node) {
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
}
