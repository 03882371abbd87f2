package dev.paritylint.compose;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Value.Text;
import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a service's {@code build}: where from, and with which arguments. */
record BuildReader(ScalarReader scalars, Folder folder) {

  /** What is said, by the names {@code build}, {@code build.context}, {@code build.args.NAME}. */
  Map<String, Placed> read(@Nullable YamlNode node) {
    Map<String, Placed> found = new LinkedHashMap<>();
    if (node instanceof Mapping mapping) {
      for (String key : List.of("context", "dockerfile", "target")) {
        mapping
            .get(key)
            .filter(value -> value instanceof Scalar && Tag.of(value) != Tag.RESET)
            .flatMap(value -> scalars.texts(value).stream().findFirst())
            .ifPresent(value -> found.put("build." + key, value));
      }
      // What is said of the build means the current folder, unless another file names one.
      Placed here = new Placed(new Text("."), Origin.literal(mapping.span()));
      found.put("build.here", here);
      resolved(here).ifPresent(path -> found.put("build.here.folder", path));
      arguments(mapping, found);
    }
    Optional<Placed> context =
        node instanceof Mapping
            ? Optional.ofNullable(found.get("build.context"))
            : scalars.texts(node).stream().findFirst();
    context.ifPresent(value -> found.put("build", value));
    context.flatMap(this::resolved).ifPresent(path -> found.put("build.folder", path));
    return found;
  }

  /** The folder below the linted one; empty where it lies outside. */
  private Optional<Placed> resolved(Placed written) {
    return written
        .text()
        .flatMap(folder::resolve)
        .map(path -> new Placed(new Text(path), written.origin()));
  }

  /** What the build is given; an argument without a value is what the variable of its name is. */
  private void arguments(Mapping build, Map<String, Placed> found) {
    YamlNode node = build.get("args").orElse(null);
    if (node == null || Tag.of(node) == Tag.RESET) {
      return;
    }
    new EnvironmentReader(scalars, new LinkedHashSet<>())
        .read(node)
        .forEach((name, given) -> found.put("build.args." + name, given.resolved(name, scalars)));
  }
}
