package dev.paritylint.compose;

import dev.paritylint.compose.FileChange.Altered;
import dev.paritylint.compose.FileChange.Copied;
import dev.paritylint.compose.FileChange.Filled;
import dev.paritylint.compose.FileChange.Put;
import dev.paritylint.compose.FileChange.Removed;
import dev.paritylint.dotenv.Variables;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.Reading;
import dev.paritylint.nginx.ContainerFiles;
import dev.paritylint.nginx.Hosts;
import dev.paritylint.nginx.Installation;
import dev.paritylint.nginx.NginxReading;
import dev.paritylint.source.SourceTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the nginx of each service of a project that is given configuration of the repository. */
final class ComposeNginx {
  private final Deployment deployment;
  private final ComposeProject project;
  private final SourceTree tree;
  private final Map<String, String> services = new HashMap<>();

  ComposeNginx(Deployment deployment, ComposeProject project, SourceTree tree) {
    this.deployment = deployment;
    this.project = project;
    this.tree = tree;
    for (ComposeService service : project.services()) {
      service.hostNames().forEach(host -> services.putIfAbsent(host, service.name()));
    }
  }

  List<Reading> read() {
    List<Reading> readings = new ArrayList<>();
    for (ComposeService service : project.services()) {
      Image image = Image.of(service, tree).orElse(Image.EMPTY).with(mounted(service), "");
      List<FileChange> changes = changes(image, service);
      if (changes.stream().anyMatch(ComposeNginx::isForNginx)) {
        ContainerFiles files = files(changes);
        if (files.isConfigured()) {
          String name = image.base().isEmpty() ? image(service) : image.base();
          readings.add(read(service, files, name, image.environment()));
        }
      }
    }
    return readings;
  }

  private static boolean isForNginx(FileChange change) {
    return (change instanceof Put put && put.mount().isForNginx())
        || (change instanceof Copied copied && Mount.isForNginx(copied.to()))
        || (change instanceof Filled filled && Mount.isForNginx(filled.to()));
  }

  /** What happens to files until the container has started. */
  private List<FileChange> changes(Image image, ComposeService service) {
    List<FileChange> changes = new ArrayList<>(image.changes());
    for (String key : List.of("entrypoint", "command")) {
      for (FilledText word : service.words(key)) {
        changes.addAll(RunChanges.of(word.passage(), image.folder(), Map.of(), tree));
      }
    }
    return changes;
  }

  private ContainerFiles files(List<FileChange> changes) {
    ContainerFiles files = new ContainerFiles(tree);
    for (FileChange change : changes) {
      if (change instanceof Put put) {
        files.put(put.mount().path(), put.mount().target());
      } else if (change instanceof Removed removed) {
        files.remove(removed.target());
      } else if (change instanceof Altered altered) {
        files.remove(altered.target());
      } else if (change instanceof Copied copied) {
        files.copy(copied.from(), copied.to());
      } else if (change instanceof Filled filled) {
        files.fill(filled.from(), filled.to());
      } else {
        throw new AssertionError("no case for " + change.getClass());
      }
    }
    return files;
  }

  /** Whatever their order, what lies deeper is mounted over what lies around it. */
  private List<Mount> mounted(ComposeService service) {
    return Stream.concat(
            service.volumes().stream().flatMap(volume -> Mount.of(volume).stream()),
            service.configs().stream().flatMap(config -> config(config).stream()))
        .sorted(Comparator.comparing(Mount::depth))
        .toList();
  }

  private Reading read(
      ComposeService service, ContainerFiles files, String image, Map<String, Placed> below) {
    Variables variables = variables(service.environment()).before(variables(below));
    return NginxReading.of(
        new Installation(deployment, service.name(), files, image, variables, this::service));
  }

  private Optional<Mount> config(Placed config) {
    return Mount.of(config)
        .flatMap(
            named ->
                Optional.ofNullable(project.configs().get(named.path()))
                    .map(file -> new Mount(file, named.target())));
  }

  private static String image(ComposeService service) {
    return service.build().isPresent() ? "" : service.image().flatMap(Placed::text).orElse("");
  }

  private static Variables variables(Map<String, Placed> environment) {
    return name ->
        Optional.ofNullable(environment.get(name))
            .map(placed -> new Variables.Variable(placed.value(), placed.origin().source()));
  }

  private Optional<String> service(String host) {
    return Optional.ofNullable(services.get(host)).or(() -> Hosts.bareName(host));
  }
}
