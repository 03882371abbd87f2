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
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.ServerOptions;
import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a compose project: each service's variables, and for each service one attribute {@code
 * compose.service} that holds its image or the folder that it is built from; what is said of its
 * build, health check and resources; the timeouts that its command gives to a server; the routes
 * that its labels ask for; of a service that runs nginx, what its configuration sets and where it
 * leads.
 */
public final class ComposeReader implements DeploymentReader {
  private final Catalogue catalogue = Catalogue.load();
  private final ServerOptions servers = new ServerOptions(catalogue);
  private final LabelSettings labels = new LabelSettings(catalogue);

  @Override
  public DeploymentKind kind() {
    return DeploymentKind.COMPOSE;
  }

  @Override
  public Reading read(Deployment deployment, SourceTree tree) {
    ComposeProject project = ComposeProject.load(deployment.paths(), deployment.inputs(), tree);
    List<Setting> settings = new ArrayList<>();
    for (ComposeService service : project.services()) {
      settings.add(itself(deployment, service));
      service
          .environment()
          .forEach(
              (name, value) ->
                  settings.add(setting(deployment, service, SettingKind.VARIABLE, name, value)));
      service
          .described()
          .forEach(
              (name, value) ->
                  settings.add(
                      setting(
                          deployment, service, SettingKind.ATTRIBUTE, "compose." + name, value)));
      ServerSettings.of(service, servers, tree)
          .forEach(
              (name, value) ->
                  settings.add(setting(deployment, service, SettingKind.TIMEOUT, name, value)));
      for (LabelSettings.Found found : labels.of(service.labels())) {
        settings.add(setting(deployment, service, found.kind(), found.name(), found.value()));
      }
    }
    List<Route> routes = new ArrayList<>(ProxyRoutes.of(deployment, catalogue, project));
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

  private static Setting setting(
      Deployment deployment, ComposeService service, SettingKind kind, String name, Placed value) {
    return new Setting(
        deployment, service.name(), kind, name, value.value(), value.origin(), false);
  }
}
