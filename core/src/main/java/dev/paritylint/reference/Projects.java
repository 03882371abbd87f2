package dev.paritylint.reference;

import dev.paritylint.dotenv.DotenvEntry;
import dev.paritylint.dotenv.DotenvParser;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.parity.Normalization;
import dev.paritylint.parity.Synonyms;
import dev.paritylint.source.SourceTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts deployments and the env files that fill their variables in together. */
final class Projects {
  private final SourceTree tree;
  private final List<Deployment> deployments;
  private final Map<Deployment, List<Setting>> variables = new LinkedHashMap<>();
  private final Map<String, List<DotenvEntry>> parsed = new HashMap<>();
  private final EnvFileCalls calls;

  Projects(List<Deployment> deployments, List<Setting> settings, SourceTree tree) {
    this.tree = tree;
    this.deployments = List.copyOf(deployments);
    this.calls = EnvFileCalls.in(tree);
    for (Setting setting : settings) {
      if (setting.kind() == SettingKind.VARIABLE) {
        variables.computeIfAbsent(setting.deployment(), any -> new ArrayList<>()).add(setting);
      }
    }
  }

  /** Compose projects and env files, as far as any env file fills them in. */
  List<Project> list() {
    List<Project> projects = new ArrayList<>();
    for (Deployment deployment : variables.keySet()) {
      if (deployment.kind() == DeploymentKind.COMPOSE) {
        projects.addAll(compose(deployment));
      } else if (deployment.kind() == DeploymentKind.DOTENV) {
        projects.add(
            project(deployment, deployment, List.of(beside(deployment), deployment.main())));
      }
    }
    return projects.stream().filter(project -> !project.supplied().isEmpty()).toList();
  }

  private List<Project> compose(Deployment deployment) {
    Set<String> called = calls.of(deployment.paths());
    if (!deployment.environment().isDefault()) {
      List<String> files = new ArrayList<>(List.of(beside(deployment)));
      called.stream().filter(path -> !isOfAnother(path, deployment)).forEach(files::add);
      return List.of(project(deployment, deployment, files));
    }
    List<Project> each =
        deployments.stream()
            .filter(one -> one.kind() == DeploymentKind.DOTENV && called.contains(one.main()))
            .filter(one -> one.environment().isDeployed())
            .map(one -> project(one, deployment, List.of(one.main())))
            .toList();
    return each.isEmpty() && called.isEmpty()
        ? List.of(project(deployment, deployment, List.of(beside(deployment))))
        : each;
  }

  private boolean isOfAnother(String path, Deployment deployment) {
    return !Normalization.names(path, Synonyms.of(deployment.environment()))
        && deployments.stream()
            .map(Deployment::environment)
            .filter(other -> !other.equals(deployment.environment()))
            .anyMatch(other -> Normalization.names(path, Synonyms.of(other)));
  }

  private static String beside(Deployment deployment) {
    return deployment.main().substring(0, deployment.main().lastIndexOf('/') + 1) + ".env";
  }

  private Project project(Deployment reported, Deployment source, List<String> envFiles) {
    Map<String, DotenvEntry> supplied = new HashMap<>();
    for (String path : envFiles) {
      entries(path).forEach(entry -> supplied.put(entry.key(), entry));
    }
    List<Mention> mentions = mentions(source);
    return new Project(
        reported,
        source,
        supplied,
        names(mentions.stream()),
        names(mentions.stream().filter(Mention::required)),
        variables.getOrDefault(source, List.of()));
  }

  List<DotenvEntry> entries(String path) {
    return parsed.computeIfAbsent(
        path,
        unread ->
            tree.read(unread).map(file -> DotenvParser.parse(file).entries()).orElse(List.of()));
  }

  private List<Mention> mentions(Deployment source) {
    return source.paths().stream()
        .flatMap(path -> tree.read(path).stream())
        .flatMap(file -> Mention.in(file.span(0, file.text().length())).stream())
        .toList();
  }

  private static Set<String> names(Stream<Mention> mentions) {
    return mentions.map(Mention::name).collect(Collectors.toSet());
  }
}
