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
import java.util.LinkedHashSet;
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
          "stop_grace_period",
          "scale",
          "profiles",
          "expose",
          "links");

  /** Values below these keys, each by the names on its way: {@code deploy.replicas}. */
  private static final List<List<String>> NESTED =
      List.of(
          List.of("build", "context"),
          List.of("build", "dockerfile"),
          List.of("build", "target"),
          List.of("healthcheck", "disable"),
          List.of("healthcheck", "interval"),
          List.of("healthcheck", "timeout"),
          List.of("healthcheck", "retries"),
          List.of("healthcheck", "start_period"),
          List.of("healthcheck", "start_interval"),
          List.of("deploy", "replicas"),
          List.of("deploy", "resources", "limits", "cpus"),
          List.of("deploy", "resources", "limits", "memory"),
          List.of("deploy", "resources", "reservations", "cpus"),
          List.of("deploy", "resources", "reservations", "memory"));

  Map<String, List<Placed>> attributes(Map<String, YamlNode> given) {
    Map<String, List<Placed>> found = new LinkedHashMap<>();
    SIMPLE.forEach(name -> put(found, name, texts(given.get(name))));
    NESTED.forEach(path -> put(found, String.join(".", path), nested(given, path)));
    put(found, "build", build(given.get("build"), found));
    put(found, "build.folder", folders(found.get("build")));
    buildArguments(given.get("build"), found);
    put(found, "volumes", volumes(given.get("volumes")));
    put(found, "configs", configs(given.get("configs")));
    put(found, "secrets", secrets(given.get("secrets")));
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

  private List<Placed> nested(Map<String, YamlNode> given, List<String> path) {
    YamlNode node = given.get(path.get(0));
    for (String key : path.subList(1, path.size())) {
      node = node instanceof Mapping mapping ? mapping.get(key).orElse(null) : null;
    }
    return node instanceof Scalar scalar && Tag.of(scalar) != Tag.RESET ? texts(scalar) : List.of();
  }

  /** The folder that is built from as it is written; none where only other things are said. */
  private List<Placed> build(@Nullable YamlNode node, Map<String, List<Placed>> found) {
    if (!(node instanceof Mapping mapping)) {
      return texts(node);
    }
    // What is said of the build means the current folder, unless another file names one.
    put(found, "build.here", List.of(new Placed(new Text("."), Origin.literal(mapping.span()))));
    put(found, "build.here.folder", folders(found.get("build.here")));
    return found.getOrDefault("build.context", List.of());
  }

  /** The same below the linted folder; none where they lie outside. */
  private List<Placed> folders(@Nullable List<Placed> written) {
    return written == null
        ? List.of()
        : written.stream()
            .flatMap(
                each ->
                    each.text().flatMap(folder::resolve).stream()
                        .map(path -> new Placed(new Text(path), each.origin())))
            .toList();
  }

  /** What the build is given; an argument without a value is what the variable of its name is. */
  private void buildArguments(@Nullable YamlNode build, Map<String, List<Placed>> found) {
    YamlNode node = build instanceof Mapping mapping ? mapping.get("args").orElse(null) : null;
    if (node == null || Tag.of(node) == Tag.RESET) {
      return;
    }
    new EnvironmentReader(scalars, new LinkedHashSet<>())
        .read(node)
        .forEach(
            (name, given) ->
                put(found, "build.args." + name, List.of(given.resolved(name, scalars))));
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

  /** Which of the project's configs lie where, as {@code name:target}. */
  private List<Placed> configs(@Nullable YamlNode node) {
    if (!(node instanceof Sequence list)) {
      return List.of();
    }
    List<Placed> configs = new ArrayList<>();
    for (YamlNode item : list.items()) {
      String name =
          item instanceof Mapping mapping
              ? mapping.get("source").flatMap(scalars::known).orElse("")
              : scalars.known(item).orElse("");
      String target =
          item instanceof Mapping mapping
              ? mapping.get("target").flatMap(scalars::known).orElse("/" + name)
              : "/" + name;
      configs.add(new Placed(new Text(name + ":" + target), Origin.literal(item.span())));
    }
    return configs;
  }

  /** The names of the secrets that a service is given. */
  private List<Placed> secrets(@Nullable YamlNode node) {
    if (!(node instanceof Sequence list)) {
      return List.of();
    }
    return list.items().stream()
        .flatMap(
            item ->
                item instanceof Mapping mapping
                    ? scalars.read(mapping, "source").stream()
                    : texts(item).stream())
        .toList();
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

  /** In the short form, which Compose writes out again. */
  private Optional<Placed> longPort(Mapping port) {
    Optional<String> target = port.get("target").flatMap(scalars::known);
    String published = port.get("published").flatMap(scalars::known).orElse("");
    String ip = port.get("host_ip").flatMap(scalars::known).map(it -> it + ":").orElse("");
    String protocol = port.get("protocol").flatMap(scalars::known).map(it -> "/" + it).orElse("");
    String outside = ip.isEmpty() && published.isEmpty() ? "" : ip + published + ":";
    return target.map(
        inner -> new Placed(new Text(outside + inner + protocol), Origin.literal(port.span())));
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
        label(entry, labels);
      }
    } else if (node instanceof Sequence list) {
      list.items().stream()
          .filter(Scalar.class::isInstance)
          .forEach(item -> label((Scalar) item, labels));
    }
    return labels;
  }

  private void label(Entry entry, Map<String, Placed> labels) {
    if (!(entry.value() instanceof Scalar scalar) || Tag.of(scalar) == Tag.RESET) {
      return;
    }
    Placed empty = new Placed(new Text(""), Origin.literal(entry.key().span()));
    labels.put(entry.key().text(), ScalarText.isNull(scalar) ? empty : scalars.read(scalar));
  }

  /** {@code name=value}; the name alone has an empty value. */
  private void label(Scalar item, Map<String, Placed> labels) {
    FilledText whole = new CommandReader(scalars.variables()).filled(item);
    String text = whole.text();
    int equals = text.indexOf('=');
    int end = equals < 0 ? text.length() : equals;
    if (text.substring(0, end).indexOf(FilledText.GAP) < 0) {
      labels.put(
          text.substring(0, end), whole.placed(Math.min(end + 1, text.length()), text.length()));
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
