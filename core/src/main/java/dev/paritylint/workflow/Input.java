package dev.paritylint.workflow;

import dev.paritylint.workflow.Names.ValueType;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What whoever starts or calls a workflow or action may give it.
 *
 * @param given what it is where nobody gives it, null where that is nothing
 * @param options what may be chosen, empty where anything
 * @param required whether it has to be given
 */
record Input(
    Scalar name, @Nullable Scalar given, List<Scalar> options, ValueType type, boolean required) {
  Input {
    options = List.copyOf(options);
  }

  /** The inputs below `inputs:` of a trigger or an action. */
  static Map<String, Input> of(@Nullable Mapping owner) {
    Map<String, Input> inputs = new LinkedHashMap<>();
    for (Entry entry : owner == null ? List.<Entry>of() : Yaml.entries(owner, "inputs")) {
      Scalar name = entry.key();
      Input bare = new Input(name, null, List.of(), ValueType.TEXT, false);
      inputs.put(name.text(), entry.value() instanceof Mapping input ? of(name, input) : bare);
    }
    return inputs;
  }

  private static Input of(Scalar name, Mapping input) {
    Scalar required = Yaml.scalar(input, "required");
    return new Input(
        name,
        Yaml.scalar(input, "default"),
        Yaml.scalars(Yaml.node(input, "options")),
        type(Yaml.scalar(input, "type")),
        required != null && required.text().equals("true"));
  }

  private static ValueType type(@Nullable Scalar written) {
    return switch (written == null ? "" : written.text()) {
      case "boolean" -> ValueType.TRUTH;
      case "number" -> ValueType.NUMBER;
      default -> ValueType.TEXT;
    };
  }

  /** Those of a trigger that a person starts, then those that another workflow calls. */
  static Map<String, Input> ofTriggers(@Nullable Mapping triggers) {
    Map<String, Input> inputs = new LinkedHashMap<>();
    for (String trigger : List.of("workflow_dispatch", "workflow_call")) {
      Map<String, Input> some = triggers == null ? Map.of() : of(Yaml.mapping(triggers, trigger));
      some.forEach((name, input) -> inputs.merge(name, input, Input::richer));
    }
    return inputs;
  }

  private Input richer(Input other) {
    List<Scalar> all = new ArrayList<>(options);
    all.addAll(other.options);
    boolean same = given != null && other.given != null && given.text().equals(other.given.text());
    return new Input(name, same ? given : null, all, type, required);
  }
}
