package dev.paritylint.project.config;

import dev.paritylint.model.DeploymentKind;
import dev.paritylint.yaml.YamlNode.Scalar;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a declared environment is realised.
 *
 * @param main the Terraform folder, or the main file
 * @param layers what is laid over it, lowest first: var files, or further compose files
 * @param inWorkspace the workspace of Terraform, null where none is named
 */
public record DeclaredDeployment(
    DeploymentKind kind,
    DeclaredPath main,
    List<DeclaredPath> layers,
    @Nullable Scalar inWorkspace) {
  public DeclaredDeployment {
    layers = List.copyOf(layers);
  }

  /** The workspace of Terraform that it is run in, if it says so. */
  public Optional<Scalar> workspace() {
    return Optional.ofNullable(inWorkspace);
  }

  /** The same deployment relative to a folder; empty where it lies outside of it. */
  Optional<DeclaredDeployment> below(String folder) {
    return main.below(folder)
        .map(
            path ->
                new DeclaredDeployment(
                    kind,
                    path,
                    layers.stream()
                        .map(layer -> layer.below(folder))
                        .flatMap(Optional::stream)
                        .toList(),
                    inWorkspace));
  }
}
