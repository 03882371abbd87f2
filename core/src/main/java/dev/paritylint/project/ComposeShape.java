package dev.paritylint.project;

import dev.paritylint.project.Facet.Part;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import dev.paritylint.yaml.YamlFile;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlParser;
import java.util.List;

/** Whether a compose file can stand alone. */
enum ComposeShape {
  /** Every service says what it runs. */
  COMPLETE,
  /** A service lacks its image, or a tag speaks of what lies below. */
  OVERLAY,
  /** No services: not a compose file, or one that only adds networks and volumes. */
  NONE;

  static ComposeShape of(SourceFile file, SourceTree tree) {
    YamlFile yaml = YamlParser.parse(file, tree);
    if (yaml.documents().isEmpty()) {
      return yaml.problems().isEmpty() ? NONE : COMPLETE;
    }
    if (!(yaml.documents().get(0) instanceof Mapping mapping)) {
      return NONE;
    }
    if (!(mapping.get("services").orElse(null) instanceof Mapping services)) {
      return mapping.get("include").isPresent() ? COMPLETE : NONE;
    }
    boolean complete = services.entries().stream().allMatch(ComposeShape::isComplete);
    return complete && !speaksOfBase(file) ? COMPLETE : OVERLAY;
  }

  /** The services that a file has, each a part that may belong to one environment only. */
  static List<Part> parts(SourceFile file, SourceTree tree) {
    YamlFile yaml = YamlParser.parse(file, tree);
    if (yaml.documents().isEmpty()
        || !(yaml.documents().get(0) instanceof Mapping mapping)
        || !(mapping.get("services").orElse(null) instanceof Mapping services)) {
      return List.of();
    }
    return services.entries().stream()
        .map(Entry::key)
        .map(key -> new Part("service", key.text(), key.span().path(), key.span().line()))
        .toList();
  }

  private static boolean isComplete(Entry service) {
    return service.value() instanceof Mapping mapping
        && List.of("image", "build", "extends").stream()
            .anyMatch(key -> mapping.get(key).isPresent());
  }

  private static boolean speaksOfBase(SourceFile file) {
    return file.text().contains("!reset") || file.text().contains("!override");
  }
}
