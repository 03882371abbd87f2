package dev.paritylint.project;

import dev.paritylint.model.Input;
import dev.paritylint.model.Input.Kind;
import dev.paritylint.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What several runs of one compose project agree to give it. */
final class ComposeInputs {
  private ComposeInputs() {}

  static List<Input> of(List<ComposeRun> runs) {
    if (runs.isEmpty()) {
      return List.of();
    }
    Set<String> names = new LinkedHashSet<>();
    runs.forEach(run -> shell(run).keySet().forEach(names::add));
    List<Input> inputs = new ArrayList<>();
    names.forEach(name -> inputs.add(variable(name, runs)));
    for (Kind kind : List.of(Kind.ENV_FILE, Kind.FOLDER, Kind.PROFILES)) {
      inputs.addAll(same(kind, runs));
    }
    return List.copyOf(inputs);
  }

  private static Map<String, Input> shell(ComposeRun run) {
    Map<String, Input> variables = new LinkedHashMap<>();
    of(run, Kind.SHELL).forEach(input -> variables.put(input.name(), input));
    return variables;
  }

  private static Stream<Input> of(ComposeRun run, Kind kind) {
    return run.inputs().stream().filter(input -> input.kind() == kind);
  }

  /** Unknown where a run gives another value, or none: that one takes it from elsewhere. */
  private static Input variable(String name, List<ComposeRun> runs) {
    List<Input> given = new ArrayList<>();
    for (ComposeRun run : runs) {
      Input input = shell(run).get(name);
      if (input != null) {
        given.add(input);
      }
    }
    Input agreed = RunInputs.agreed(given);
    for (ComposeRun run : runs) {
      if (agreed.value().isKnown() && !shell(run).containsKey(name)) {
        String reason =
            "`"
                + name
                + "` is set where "
                + place(agreed)
                + " starts the project, not where "
                + run.at().path()
                + ":"
                + run.at().line()
                + " does";
        return with(agreed, reason);
      }
    }
    return agreed;
  }

  private static String place(Input input) {
    return input.origin().at().path() + ":" + input.origin().at().line();
  }

  private static Input with(Input input, String reason) {
    return new Input(
        input.kind(), input.name(), new Value.Unknown(reason), input.origin(), input.behind());
  }

  /** The same list of every run, else one that is unknown. */
  private static List<Input> same(Kind kind, List<ComposeRun> runs) {
    List<Input> first = of(runs.get(0), kind).toList();
    for (ComposeRun run : runs) {
      List<Input> other = of(run, kind).toList();
      if (!values(other).equals(values(first))) {
        Input one = first.isEmpty() ? other.get(0) : first.get(0);
        String reason =
            "the project is not started alike in "
                + runs.get(0).at().path()
                + ":"
                + runs.get(0).at().line()
                + " and "
                + run.at().path()
                + ":"
                + run.at().line();
        return List.of(with(one, reason));
      }
    }
    return first;
  }

  private static List<Value> values(List<Input> inputs) {
    return inputs.stream().map(Input::value).toList();
  }
}
