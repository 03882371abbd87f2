package dev.paritylint.project;

import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Input;
import dev.paritylint.model.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deployment whose environment is known by key only.
 *
 * @param verdict null where nothing names the environment
 * @param named the file or folder that decides the environment
 * @param inputs what it is given when it is run
 */
record Draft(
    DeploymentKind kind,
    @Nullable Verdict verdict,
    String main,
    List<String> layers,
    @Nullable String branch,
    String named,
    List<Input> inputs) {
  Draft {
    layers = List.copyOf(layers);
    inputs = List.copyOf(inputs);
  }

  Draft(
      DeploymentKind kind,
      @Nullable Verdict verdict,
      String main,
      List<String> layers,
      @Nullable String branch,
      String named) {
    this(kind, verdict, main, layers, branch, named, List.of());
  }

  static Draft of(DeploymentKind kind, @Nullable Verdict verdict, String main) {
    return new Draft(kind, verdict, main, List.of(), null, main);
  }

  Draft withLayers(List<String> over, String decides) {
    return new Draft(kind, verdict, main, over, branch, decides, inputs);
  }

  /** The part of a file or folder that serves several environments. */
  Draft ofFacet(Facet facet) {
    return new Draft(kind, facet.verdict(), main, layers, facet.branch(), named, inputs);
  }

  Draft withInputs(List<Input> given) {
    return new Draft(kind, verdict, main, layers, branch, named, given);
  }

  /** The same of an environment. */
  Draft of(Verdict environment) {
    return new Draft(kind, environment, main, layers, branch, named, inputs);
  }

  /** The main path, then the layers. */
  List<String> paths() {
    List<String> paths = new ArrayList<>(List.of(main));
    paths.addAll(layers);
    return paths;
  }

  /** The workspace that it is run in, as far as that is known; else empty. */
  String workspace() {
    return inputs.stream()
        .filter(input -> input.kind() == Input.Kind.WORKSPACE)
        .map(Input::value)
        .filter(Value::isKnown)
        .map(Value::shown)
        .findFirst()
        .orElse("");
  }
}
