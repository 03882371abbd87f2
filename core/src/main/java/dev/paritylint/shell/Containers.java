package dev.paritylint.shell;

import dev.paritylint.shell.Pairs.Pair;
import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import dev.paritylint.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The variables of containers in the documents that commands are given (Amazon ECS task definition
 * parameters; Kubernetes API, Container v1).
 */
final class Containers {
  private static final int MAX_DEPTH = 12;

  private Containers() {}

  /** A task definition, or the list of its containers. */
  static List<CommandSetting> ofTask(Document document) {
    List<CommandSetting> settings = new ArrayList<>();
    for (YamlNode root : document.roots()) {
      YamlNode listed = Document.node(root, "containerDefinitions");
      for (YamlNode container : Document.items(listed == null ? root : listed)) {
        Scalar name = Document.scalar(container, "name");
        String service = name == null ? ServiceOf.DEFAULT : ServiceOf.of(document.word(name));
        List<Pair> plain = document.pairs(Document.node(container, "environment"));
        plain.forEach(
            pair -> settings.add(CommandSetting.variable(service, pair.name(), pair.value())));
        for (YamlNode secret : Document.items(Document.node(container, "secrets"))) {
          document
              .pair(secret, "name", "valueFrom")
              .ifPresent(pair -> settings.add(stored(service, pair)));
        }
      }
    }
    return settings;
  }

  private static CommandSetting stored(String service, Pair pair) {
    String reason = "is kept in the secret " + pair.value().prefix();
    return CommandSetting.secret(service, pair.name(), pair.value().origin(), reason);
  }

  /** Objects with {@code containers} somewhere in them, under the object's name. */
  static List<CommandSetting> ofManifest(Document document) {
    List<CommandSetting> settings = new ArrayList<>();
    for (YamlNode root : document.roots()) {
      Scalar name = Document.scalar(Document.node(root, "metadata"), "name");
      String service = name == null ? ServiceOf.DEFAULT : ServiceOf.of(document.word(name));
      containers(document, root, service, settings, 0);
    }
    return settings;
  }

  private static void containers(
      Document document,
      @Nullable YamlNode node,
      String service,
      List<CommandSetting> settings,
      int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    if (node instanceof Sequence list) {
      list.items().forEach(item -> containers(document, item, service, settings, depth + 1));
    } else if (node instanceof Mapping mapping) {
      for (YamlNode container : Document.items(Document.node(mapping, "containers"))) {
        document
            .pairs(Document.node(container, "env"))
            .forEach(
                pair -> settings.add(CommandSetting.variable(service, pair.name(), pair.value())));
      }
      mapping
          .entries()
          .forEach(entry -> containers(document, entry.value(), service, settings, depth + 1));
    }
  }
}
