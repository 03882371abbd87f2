package dev.paritylint.compose;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.DeploymentReader;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Reading;
import dev.paritylint.model.Route;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.model.Value.Unknown;
import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a compose project: each service's variables, and for each service one attribute {@code
 * compose.service} that holds its image or the folder that it is built from; of a service that runs
 * nginx, what its configuration sets and where it leads.
 */
public final class ComposeReader implements DeploymentReader {
  @Override
  public DeploymentKind kind() {
    return DeploymentKind.COMPOSE;
  }

  @Override
  public Reading read(Deployment deployment, SourceTree tree) {
    ComposeProject project = ComposeProject.load(deployment.paths(), tree);
    List<Setting> settings = new ArrayList<>();
    for (ComposeService service : project.services()) {
      settings.add(itself(deployment, service));
      service
          .environment()
          .forEach((name, value) -> settings.add(variable(deployment, service, name, value)));
    }
    List<Route> routes = new ArrayList<>();
    List<Problem> problems = new ArrayList<>(project.problems());
    for (Reading nginx : new ComposeNginx(deployment, project, tree).read()) {
      settings.addAll(nginx.settings());
      routes.addAll(nginx.routes());
      problems.addAll(nginx.problems());
    }
    return new Reading(settings, routes, List.of(), List.of(), List.of(), problems);
  }

  private static Setting itself(Deployment deployment, ComposeService service) {
    Value value =
        service
            .image()
            .or(service::build)
            .map(Placed::value)
            .orElse(new Unknown("the service has neither an image nor a build"));
    return new Setting(
        deployment,
        service.name(),
        SettingKind.ATTRIBUTE,
        "compose.service",
        value,
        Origin.literal(service.at()),
        false);
  }

  private static Setting variable(
      Deployment deployment, ComposeService service, String name, Placed value) {
    return new Setting(
        deployment,
        service.name(),
        SettingKind.VARIABLE,
        name,
        value.value(),
        value.origin(),
        false);
  }
}
