package dev.paritylint.workflow;

import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which branches start a workflow.
 *
 * @param branches all of them, where it starts with a push to one of these and in no other way;
 *     empty where that is not said
 */
record Triggers(List<String> branches) {
  private static final Triggers ANY = new Triggers(List.of());

  Triggers {
    branches = List.copyOf(branches);
  }

  static Triggers of(@Nullable YamlNode on) {
    if (!(on instanceof Mapping events) || events.entries().size() != 1) {
      return ANY;
    }
    Mapping push = Yaml.mapping(events, "push");
    if (push == null || Yaml.node(push, "tags") != null) {
      return ANY;
    }
    List<String> branches =
        Yaml.scalars(Yaml.node(push, "branches")).stream().map(Scalar::text).toList();
    return branches.stream().allMatch(branch -> branch.matches("[\\w./-]+"))
        ? new Triggers(branches)
        : ANY;
  }
}
