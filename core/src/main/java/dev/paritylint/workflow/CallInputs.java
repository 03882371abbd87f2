package dev.paritylint.workflow;

import dev.paritylint.workflow.Names.Given;
import dev.paritylint.workflow.Names.ValueType;
import dev.paritylint.yaml.YamlNode.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a workflow that is called is given: by its caller, else by its own defaults. Source:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax
 */
final class CallInputs {
  private CallInputs() {}

  static Map<String, Given> of(Map<String, Input> declared, List<Entry> with, Names caller) {
    Map<String, Given> passed = new Evaluator(caller).variables(with);
    Map<String, Given> inputs = new LinkedHashMap<>(passed);
    declared.forEach(
        (name, input) -> {
          Given given = Names.find(passed, name);
          if (given != null) {
            inputs.put(name, new Given(given.resolved(), given.at(), input.type()));
          } else if (input.given() != null) {
            inputs.put(name, Targets.given(input.given(), input.type()));
          } else if (!input.required()) {
            inputs.put(
                name,
                new Given(Resolved.known(empty(input.type())), input.name().span(), input.type()));
          }
        });
    return inputs;
  }

  /** What an input is that nobody gives and that has no default. */
  private static String empty(ValueType type) {
    return switch (type) {
      case TEXT -> "";
      case TRUTH -> "false";
      case NUMBER -> "0";
    };
  }
}
