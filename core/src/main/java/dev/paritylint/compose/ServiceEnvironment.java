package dev.paritylint.compose;

import dev.paritylint.dotenv.DotenvEntry;
import dev.paritylint.dotenv.DotenvFile;
import dev.paritylint.dotenv.DotenvParser;
import dev.paritylint.dotenv.Variables;
import dev.paritylint.dotenv.Variables.Variable;
import dev.paritylint.model.Origin;
import dev.paritylint.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a service's containers receive: its env files in their order, and its own environment over
 * them (compose-go, WithServicesEnvironmentResolved).
 */
final class ServiceEnvironment {
  private final Part service;
  private final Variables project;
  private final ProjectFiles files;
  private final Map<String, Placed> found = new LinkedHashMap<>();

  private ServiceEnvironment(Part service, Variables project, ProjectFiles files) {
    this.service = service;
    this.project = project;
    this.files = files;
  }

  static Map<String, Placed> of(Part service, Variables project, ProjectFiles files) {
    ServiceEnvironment environment = new ServiceEnvironment(service, project, files);
    service.envFiles().forEach(environment::add);
    service.environment().forEach(environment::set);
    return environment.found;
  }

  private void set(String name, Assignment assignment) {
    put(name, assignment.resolved(name, new ScalarReader(project)));
  }

  private void put(String name, Placed value) {
    Placed before = found.remove(name);
    found.put(name, before == null ? value : value.over(before, name));
  }

  private void add(EnvFile envFile) {
    Optional<SourceFile> source = files.tree().read(envFile.path());
    if (source.isEmpty() || !files.allows(source.get().lineCount(), envFile.at())) {
      return;
    }
    DotenvFile file =
        envFile.format().equals("raw")
            ? DotenvParser.parseRaw(source.get())
            : DotenvParser.parse(source.get(), project.before(this::ofService), this::before);
    files.problems().addAll(file.problems());
    for (DotenvEntry entry : file.entries()) {
      put(entry.key(), new Placed(entry.value(), origin(entry, envFile)));
    }
  }

  private Optional<Variable> ofService(String name) {
    Assignment assignment = service.environment().get(name);
    return assignment == null || assignment.value() == null
        ? Optional.empty()
        : Optional.of(variable(assignment.value()));
  }

  private Optional<Variable> before(String name) {
    return Optional.ofNullable(found.get(name)).map(ServiceEnvironment::variable);
  }

  private static Variable variable(Placed placed) {
    return new Variable(placed.value(), placed.origin().source());
  }

  /** The value's token, then the entry of {@code env_file} that led to it, then its own sources. */
  private static Origin origin(DotenvEntry entry, EnvFile file) {
    List<Origin.Step> via = new ArrayList<>();
    via.add(new Origin.Step(file.at(), "env_file"));
    via.add(new Origin.Step(entry.at(), entry.key()));
    via.addAll(entry.via());
    return new Origin(entry.at(), via);
  }
}
