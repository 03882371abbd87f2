package dev.paritylint.project.config;

import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.source.Span;
import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the `environments` of a configuration. */
final class EnvironmentsReader {
  private final Shapes shapes;
  private final Map<String, String> owners = new HashMap<>();

  EnvironmentsReader(Shapes shapes) {
    this.shapes = shapes;
  }

  List<DeclaredEnvironment> read(YamlNode node) {
    List<Entry> entries = shapes.entries(node, "`environments`");
    entries.forEach(entry -> owners.put(entry.key().text(), entry.key().text()));
    return entries.stream().map(this::environment).toList();
  }

  private DeclaredEnvironment environment(Entry entry) {
    String name = entry.key().text();
    String what = "environment `" + name + "`";
    List<String> aliases = new ArrayList<>();
    @Nullable EnvironmentClass kind = null;
    List<DeclaredDeployment> deployments = new ArrayList<>();
    for (Entry part : shapes.known(entry.value(), what, ConfigKeys.ENVIRONMENT)) {
      switch (part.key().text()) {
        case "aliases" -> aliases.addAll(aliases(part.value(), name));
        case "class" -> kind = kind(part.value(), what);
        default -> {
          for (YamlNode item : shapes.items(part.value(), "`deployments`")) {
            deployment(item).ifPresent(deployments::add);
          }
        }
      }
    }
    return new DeclaredEnvironment(name, entry.key().span(), aliases, kind, deployments);
  }

  private List<String> aliases(YamlNode node, String name) {
    List<String> aliases = new ArrayList<>();
    for (Scalar alias : shapes.texts(node, "`aliases`")) {
      String owner = owners.putIfAbsent(alias.text(), name);
      if (owner == null || owner.equals(name)) {
        aliases.add(alias.text());
      } else {
        shapes.problem(
            alias.span(),
            "`" + alias.text() + "` stands for " + owner + " and for " + name,
            "keep it for one of them");
      }
    }
    return aliases;
  }

  private @Nullable EnvironmentClass kind(YamlNode node, String what) {
    Optional<Scalar> label = shapes.text(node, "`class`");
    if (label.isEmpty()) {
      return null;
    }
    for (EnvironmentClass kind : EnvironmentClass.values()) {
      if (kind.label().equals(label.get().text())) {
        return kind;
      }
    }
    List<String> labels =
        Arrays.stream(EnvironmentClass.values()).map(EnvironmentClass::label).toList();
    shapes.unknown(label.get(), "class", what, labels);
    return null;
  }

  private Optional<DeclaredDeployment> deployment(YamlNode node) {
    List<DeclaredDeployment> found = new ArrayList<>();
    List<DeclaredPath> varFiles = new ArrayList<>();
    @Nullable Scalar workspace = null;
    List<Entry> parts = shapes.known(node, "a deployment", ConfigKeys.DEPLOYMENT);
    for (Entry part : parts) {
      if (part.key().text().equals("workspace")) {
        workspace = shapes.text(part.value(), "`workspace`").orElse(null);
        continue;
      }
      List<DeclaredPath> paths = paths(part.value(), "`" + part.key().text() + "`");
      if (part.key().text().equals("var-files")) {
        varFiles.addAll(paths);
      } else if (!paths.isEmpty()) {
        kind(part.key().text())
            .ifPresent(
                kind ->
                    found.add(
                        new DeclaredDeployment(
                            kind, paths.get(0), paths.subList(1, paths.size()), null)));
      }
    }
    if (found.size() != 1) {
      shapes.problem(
          node.span(),
          "a deployment names " + (found.isEmpty() ? "nothing to deploy" : "several kinds"),
          "give each one of terraform, compose, script, workflow, dotenv or nginx");
      return Optional.empty();
    }
    return Optional.of(complete(found.get(0), varFiles, workspace, node.span()));
  }

  private DeclaredDeployment complete(
      DeclaredDeployment deployment,
      List<DeclaredPath> varFiles,
      @Nullable Scalar workspace,
      Span at) {
    boolean terraform = deployment.kind() == DeploymentKind.TERRAFORM;
    if (!terraform && !varFiles.isEmpty()) {
      shapes.problem(at, "`var-files` without `terraform`", "name the Terraform folder beside it");
    }
    if (!terraform && workspace != null) {
      shapes.problem(
          workspace.span(),
          "`workspace` without `terraform`",
          "name the Terraform folder beside it");
    }
    if (deployment.kind() != DeploymentKind.COMPOSE && !deployment.layers().isEmpty()) {
      shapes.problem(
          deployment.layers().get(0).at(),
          "`" + deployment.kind().label() + "` names several paths",
          "write one deployment for each");
    }
    return terraform
        ? new DeclaredDeployment(deployment.kind(), deployment.main(), varFiles, workspace)
        : deployment;
  }

  private List<DeclaredPath> paths(YamlNode node, String what) {
    return shapes.texts(node, what).stream()
        .map(path -> new DeclaredPath(path.text(), path.span()))
        .toList();
  }

  private static Optional<DeploymentKind> kind(String key) {
    return Arrays.stream(DeploymentKind.values())
        .filter(kind -> kind.label().equals(key))
        .findFirst();
  }
}
