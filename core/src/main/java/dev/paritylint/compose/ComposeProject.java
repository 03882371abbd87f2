package dev.paritylint.compose;

import dev.paritylint.dotenv.BoundedVariables;
import dev.paritylint.dotenv.Variables;
import dev.paritylint.model.Input;
import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceTree;
import dev.paritylint.yaml.YamlNode.Mapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A compose project as Docker Compose v2 would run it, with the services that no active profile
 * starts. Only files are asked: what the shell would give is unknown, unless a script in sight
 * gives it.
 *
 * @param profiles which of them are started
 * @param configs the file of each of the project's configs, below the linted folder
 */
public record ComposeProject(
    List<ComposeService> services,
    Profiles profiles,
    Map<String, String> configs,
    List<Problem> problems) {
  public ComposeProject {
    services = List.copyOf(services);
    configs = Map.copyOf(configs);
    problems = List.copyOf(problems);
  }

  /** Merges {@code paths} in their order; the first one's folder is the project's. */
  public static ComposeProject load(List<String> paths, SourceTree tree) {
    return load(paths, List.of(), tree);
  }

  /** The same as it is started with these inputs. */
  public static ComposeProject load(List<String> paths, List<Input> inputs, SourceTree tree) {
    if (paths.isEmpty()) {
      return new ComposeProject(List.of(), Profiles.NONE, Map.of(), List.of());
    }
    StartInputs started = new StartInputs(inputs);
    Folder folder = started.folder().orElse(Folder.of(paths.get(0)));
    ProjectFiles files = new ProjectFiles(tree);
    Variables variables = new BoundedVariables(ProjectVariables.of(folder, paths, files, started));
    Map<String, Part> parts = new ProjectLoader(files).load(paths, folder, variables);
    List<ComposeService> services =
        parts.values().stream().map(part -> service(part, variables, files)).toList();
    return new ComposeProject(
        services,
        Profiles.of(inputs, variables),
        configs(paths, folder, new ScalarReader(variables), files),
        List.copyOf(files.problems()));
  }

  private static Map<String, String> configs(
      List<String> paths, Folder folder, ScalarReader scalars, ProjectFiles files) {
    Map<String, String> found = new HashMap<>();
    for (String path : paths) {
      for (Mapping document : files.documents(path)) {
        if (document.get("configs").orElse(null) instanceof Mapping configs) {
          configs.entries().stream()
              .filter(entry -> entry.value() instanceof Mapping)
              .forEach(
                  entry ->
                      ((Mapping) entry.value())
                          .get("file")
                          .flatMap(scalars::known)
                          .flatMap(folder::resolve)
                          .ifPresent(file -> found.put(entry.key().text(), file)));
        }
      }
    }
    return found;
  }

  private static ComposeService service(Part part, Variables variables, ProjectFiles files) {
    return new ComposeService(
        part.name(),
        part.at(),
        part.attributes(),
        part.commands(),
        part.labels(),
        ServiceEnvironment.of(part, variables, files));
  }

  /** The names of the services that are described, and not started. */
  Set<String> dormant() {
    return profiles.dormant(services);
  }

  /** Every name by which a container of the project reaches another. */
  public Set<String> hostNames() {
    Set<String> names = new TreeSet<>();
    services.forEach(service -> names.addAll(service.hostNames()));
    return names;
  }
}
