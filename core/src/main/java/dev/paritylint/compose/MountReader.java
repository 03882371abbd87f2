package dev.paritylint.compose;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Value.Text;
import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a service is given of files: its {@code volumes} and {@code configs}. */
record MountReader(ScalarReader scalars, Folder folder) {

  /**
   * What is mounted where, as {@code path:target} with the path below the linted folder; the path
   * is empty for what is no file of it.
   */
  List<Placed> volumes(@Nullable YamlNode node) {
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
  List<Placed> configs(@Nullable YamlNode node) {
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

  /** A source that does not begin with a dot names a volume. */
  private Placed volume(String source, String target, YamlNode item) {
    String path =
        source.startsWith(".")
            ? folder.resolve(source).map(it -> it.isEmpty() ? "." : it).orElse("")
            : "";
    return new Placed(new Text(path + ":" + target), Origin.literal(item.span()));
  }
}
