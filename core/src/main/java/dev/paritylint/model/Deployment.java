package dev.paritylint.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way in which an environment is realised.
 *
 * @param main the Terraform folder, or the main file; "" is the linted folder itself
 * @param layers what is laid over it, lowest first: var files, or further compose files
 * @param branch the environment's word inside a file that serves several, null for the whole file
 * @param suffix what tells deployments of one main path apart (`#staging`, `#prod.tfvars`), or
 *     empty
 * @param inputs what it is given when it is run, in that order
 */
public record Deployment(
    DeploymentKind kind,
    Environment environment,
    String main,
    List<String> layers,
    @Nullable String branch,
    String suffix,
    List<Input> inputs) {

  public Deployment {
    layers = List.copyOf(layers);
    inputs = List.copyOf(inputs);
  }

  /** One that is given nothing but its files. */
  public Deployment(
      DeploymentKind kind,
      Environment environment,
      String main,
      List<String> layers,
      @Nullable String branch,
      String suffix) {
    this(kind, environment, main, layers, branch, suffix, List.of());
  }

  /** Kind and main path: {@code compose:docker-compose.staging.yml}, {@code terraform:infra}. */
  public String id() {
    return kind.label() + ":" + (main.isEmpty() ? "." : main) + suffix;
  }

  /** The main path, then the layers. */
  public List<String> paths() {
    List<String> paths = new ArrayList<>();
    paths.add(main.isEmpty() ? "." : main);
    paths.addAll(layers);
    return List.copyOf(paths);
  }

  /** The profiles with which it is started; empty where nothing in sight decides that. */
  public Optional<List<String>> profiles() {
    return inputs.stream()
        .filter(input -> input.kind() == Input.Kind.PROFILES && input.value().isKnown())
        .map(input -> input.value().shown())
        .map(names -> Arrays.stream(names.split(",", -1)).filter(name -> !name.isBlank()).toList())
        .findFirst();
  }

  @Override
  public String toString() {
    return id();
  }
}
