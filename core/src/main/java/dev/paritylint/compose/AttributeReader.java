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
          "stop_grace_period",
          "scale",
          "working_dir",
          "profiles",
          "expose",
          "links");

  /** Values below these keys, each by the names on its way: {@code deploy.replicas}. */
  private static final List<List<String>> NESTED =
      List.of(
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
    SIMPLE.forEach(name -> put(found, name, scalars.texts(given.get(name))));
    NESTED.forEach(path -> put(found, String.join(".", path), nested(given, path)));
    new BuildReader(scalars, folder)
        .read(given.get("build"))
        .forEach((name, value) -> found.put(name, List.of(value)));
    MountReader mounts = new MountReader(scalars, folder);
    put(found, "volumes", mounts.volumes(given.get("volumes")));
    put(found, "configs", mounts.configs(given.get("configs")));
    put(found, "depends_on", required(given.get("depends_on")));
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

  private List<Placed> nested(Map<String, YamlNode> given, List<String> path) {
    YamlNode node = given.get(path.get(0));
    for (String key : path.subList(1, path.size())) {
      node = node instanceof Mapping mapping ? mapping.get(key).orElse(null) : null;
    }
    return node instanceof Scalar scalar && Tag.of(scalar) != Tag.RESET
        ? scalars.texts(scalar)
        : List.of();
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
                    : scalars.texts(item).stream())
        .toList();
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
        ports.addAll(scalars.texts(item));
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
      return scalars.texts(node);
    }
    List<Placed> pairs = new ArrayList<>();
    for (Entry entry : mapping.entries()) {
      for (Placed value : scalars.texts(entry.value())) {
        if (value.value() instanceof Text text) {
          Text pair = new Text(entry.key().text() + "=" + text.text());
          pairs.add(new Placed(pair, value.origin()));
        }
      }
    }
    return pairs;
  }

  /** The services that have to be there; one may be named as welcome only. */
  private List<Placed> required(@Nullable YamlNode node) {
    if (!(node instanceof Mapping mapping)) {
      return scalars.texts(node);
    }
    return mapping.entries().stream()
        .filter(entry -> Tag.of(entry.value()) != Tag.RESET && !isOptional(entry.value()))
        .map(Entry::key)
        .map(key -> new Placed(new Text(key.text()), Origin.literal(key.span())))
        .toList();
  }

  private boolean isOptional(YamlNode dependency) {
    return dependency instanceof Mapping mapping
        && mapping.get("required").flatMap(scalars::known).filter("false"::equals).isPresent();
  }

  private List<Placed> aliases(@Nullable YamlNode networks) {
    if (!(networks instanceof Mapping mapping)) {
      return List.of();
    }
    return mapping.entries().stream()
        .map(Entry::value)
        .filter(Mapping.class::isInstance)
        .flatMap(network -> ((Mapping) network).get("aliases").stream())
        .flatMap(names -> scalars.texts(names).stream())
        .toList();
  }
}
