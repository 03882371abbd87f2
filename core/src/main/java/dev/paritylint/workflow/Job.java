package dev.paritylint.workflow;

import dev.paritylint.source.Span;
import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One job of a workflow.
 *
 * @param environment the GitHub environment that it names, null where none
 * @param condition when it runs, null where always
 * @param uses the workflow that it calls, null where it has steps of its own
 * @param with what it gives to that workflow
 * @param secrets what it gives to it as secrets, by the names that it knows them by
 * @param outputs what it hands on to jobs that need it
 */
record Job(
    Scalar id,
    @Nullable Scalar environment,
    @Nullable Scalar condition,
    @Nullable Scalar uses,
    List<String> needs,
    List<Entry> env,
    List<Entry> with,
    List<Entry> secrets,
    List<Entry> outputs,
    Matrix matrix,
    List<Step> steps,
    Span at) {

  static Job of(Scalar id, Mapping node, Defaults workflow) {
    Mapping strategy = Yaml.mapping(node, "strategy");
    return new Job(
        id,
        environment(Yaml.node(node, "environment")),
        Yaml.scalar(node, "if"),
        Yaml.scalar(node, "uses"),
        Yaml.scalars(Yaml.node(node, "needs")).stream().map(Scalar::text).toList(),
        Yaml.entries(node, "env"),
        Yaml.entries(node, "with"),
        Yaml.entries(node, "secrets"),
        Yaml.entries(node, "outputs"),
        strategy == null ? Matrix.NONE : Matrix.of(Yaml.mapping(strategy, "matrix")),
        Step.list(Yaml.node(node, "steps"), workflow.under(node)),
        node.span());
  }

  /** Either the name itself, or a mapping with a name and the deployment's address. */
  private static @Nullable Scalar environment(@Nullable YamlNode node) {
    if (node instanceof Mapping mapping) {
      return Yaml.scalar(mapping, "name");
    }
    return node instanceof Scalar scalar ? scalar : null;
  }

  String name() {
    return id.text();
  }
}
