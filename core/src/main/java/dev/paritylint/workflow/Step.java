package dev.paritylint.workflow;

import dev.paritylint.source.Span;
import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a job.
 *
 * @param id by which its outputs are known, or empty
 * @param name what people call it, null where nothing does
 * @param condition when it runs, null where always
 * @param uses the action, null for a script
 * @param run the script, null for an action
 * @param shell what runs the script, as the nearest of step, job and workflow says, or empty
 * @param folder where the script runs, relative to the repository, or empty
 */
record Step(
    String id,
    @Nullable Scalar name,
    @Nullable Scalar condition,
    @Nullable Scalar uses,
    @Nullable Scalar run,
    String shell,
    String folder,
    List<Entry> env,
    List<Entry> with,
    Span at) {

  static Step of(Mapping node, Defaults defaults) {
    Defaults own = defaults.over(node);
    Scalar id = Yaml.scalar(node, "id");
    return new Step(
        id == null ? "" : id.text(),
        Yaml.scalar(node, "name"),
        Yaml.scalar(node, "if"),
        Yaml.scalar(node, "uses"),
        Yaml.scalar(node, "run"),
        own.shell(),
        own.folder(),
        Yaml.entries(node, "env"),
        Yaml.entries(node, "with"),
        node.span());
  }

  /** Whether the script is one that the shell reader understands. */
  boolean isShell() {
    String program = shell.strip().split("\\s", 2)[0];
    String name = program.substring(program.lastIndexOf('/') + 1);
    return name.isEmpty() || name.equals("bash") || name.equals("sh");
  }

  /** The action without its version, in lower case; empty for a script. */
  String action() {
    if (uses == null) {
      return "";
    }
    String text = uses.text().strip();
    int version = text.indexOf('@');
    return (version < 0 ? text : text.substring(0, version)).toLowerCase(java.util.Locale.ROOT);
  }

  /** What stands in `with:` under that name. */
  @Nullable Scalar input(String key) {
    for (Entry entry : with) {
      if (entry.key().text().equalsIgnoreCase(key) && entry.value() instanceof Scalar scalar) {
        return scalar;
      }
    }
    return null;
  }

  static List<Step> list(@Nullable YamlNode node, Defaults defaults) {
    return Yaml.items(node).stream()
        .filter(Mapping.class::isInstance)
        .map(step -> of((Mapping) step, defaults))
        .toList();
  }
}
