package dev.paritylint.project;

import dev.paritylint.model.Input;
import dev.paritylint.model.Value;
import dev.paritylint.project.TerraformRun.Strength;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What several runs of one root agree to give it. */
final class RunInputs {
  private RunInputs() {}

  /** The inputs of the nearest runs, and those of the others under names that these do not give. */
  static List<Input> of(
      List<TerraformRun> nearest, List<TerraformRun> others, List<String> layers) {
    Map<String, Input> all = new LinkedHashMap<>();
    agreed(strongest(others), layers).forEach(input -> all.put(key(input), input));
    agreed(strongest(nearest), layers).forEach(input -> all.put(key(input), input));
    return List.copyOf(all.values());
  }

  /** What a check plans may be made up where something else applies. */
  private static List<TerraformRun> strongest(List<TerraformRun> runs) {
    Set<String> applying =
        runs.stream()
            .filter(run -> run.strength() == Strength.APPLIES)
            .map(TerraformRun::path)
            .collect(Collectors.toSet());
    return applying.isEmpty()
        ? runs
        : runs.stream().filter(run -> applying.contains(run.path())).toList();
  }

  private static List<Input> agreed(List<TerraformRun> runs, List<String> layers) {
    Map<String, List<Input>> given = new LinkedHashMap<>();
    for (TerraformRun run : runs) {
      for (Input input : run.inputs()) {
        given
            .computeIfAbsent(key(input), unseen -> new ArrayList<>())
            .add(placed(input, run, layers));
      }
    }
    return given.values().stream().map(RunInputs::agreed).toList();
  }

  private static String key(Input input) {
    return input.kind() + " " + input.name();
  }

  /** The same place among the deployment's layers, which may not be the run's own var files. */
  private static Input placed(Input input, TerraformRun run, List<String> layers) {
    boolean first = input.behind() == 0 && !run.varFiles().isEmpty();
    int behind = run.varFiles().equals(layers) ? input.behind() : first ? 0 : layers.size();
    return new Input(input.kind(), input.name(), input.value(), input.origin(), behind);
  }

  /** The first of them, unknown where another one differs. */
  static Input agreed(List<Input> inputs) {
    Input first = inputs.get(0);
    for (Input other : inputs) {
      if (!other.value().equals(first.value()) && first.value().isKnown()) {
        String reason =
            other.value() instanceof Value.Unknown unknown
                ? unknown.reason()
                : what(first)
                    + " is not the same in "
                    + first.origin().at().path()
                    + ":"
                    + first.origin().at().line()
                    + " and "
                    + other.origin().at().path()
                    + ":"
                    + other.origin().at().line();
        return new Input(
            first.kind(), first.name(), new Value.Unknown(reason), other.origin(), first.behind());
      }
    }
    return first;
  }

  private static String what(Input input) {
    return switch (input.kind()) {
      case WORKSPACE -> "the workspace";
      case ENVIRONMENT -> "`TF_VAR_" + input.name() + "`";
      case OPTION -> "`-var " + input.name() + "`";
      case SHELL -> "`" + input.name() + "`";
      case ENV_FILE -> "the env file";
      case FOLDER -> "the project's folder";
      case PROFILES -> "the choice of profiles";
    };
  }
}
