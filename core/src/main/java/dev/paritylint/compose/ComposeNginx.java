package dev.paritylint.compose;

import dev.paritylint.dotenv.Variables;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.Reading;
import dev.paritylint.nginx.ContainerFiles;
import dev.paritylint.nginx.Hosts;
import dev.paritylint.nginx.Installation;
import dev.paritylint.nginx.NginxReading;
import dev.paritylint.source.SourceTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
      List<Mount> mounts = new ArrayList<>();
      Optional<Dockerfile> dockerfile = dockerfile(service);
      dockerfile.ifPresent(file -> mounts.addAll(file.copies()));
      service.volumes().stream().flatMap(volume -> Mount.of(volume).stream()).forEach(mounts::add);
      if (mounts.stream().anyMatch(Mount::isForNginx)) {
        ContainerFiles files = new ContainerFiles(tree);
        mounts.forEach(mount -> files.put(mount.path(), mount.target()));
        String image = dockerfile.map(Dockerfile::base).orElse(image(service));
        if (files.isConfigured()) {
          readings.add(read(service, files, image));
        }
      }
    }
    return readings;
  }

  private Reading read(ComposeService service, ContainerFiles files, String image) {
    return NginxReading.of(
        new Installation(
            deployment, service.name(), files, image, environment(service), this::service));
  }

  private Optional<Dockerfile> dockerfile(ComposeService service) {
    return service
        .buildContext()
        .flatMap(context -> Dockerfile.read(context, service.dockerfile(), tree))
        .map(file -> file.stage(service.buildTarget()));
  }

  private static String image(ComposeService service) {
    return service.build().isPresent() ? "" : service.image().flatMap(Placed::text).orElse("");
  }

  private static Variables environment(ComposeService service) {
    return name ->
        Optional.ofNullable(service.environment().get(name))
            .map(placed -> new Variables.Variable(placed.value(), placed.origin().source()));
  }

  private Optional<String> service(String host) {
    return Optional.ofNullable(services.get(host)).or(() -> Hosts.bareName(host));
  }
}
