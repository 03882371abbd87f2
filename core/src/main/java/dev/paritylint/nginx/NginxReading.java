package dev.paritylint.nginx;

import dev.paritylint.dotenv.Variables;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.Reading;
import dev.paritylint.model.Route;
import dev.paritylint.model.Setting;
import dev.paritylint.nginx.ConfigurationFiles.Installed;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;

/** Reads an nginx: what it sets, and the routes of its locations. */
public final class NginxReading {
  private static final String SERVICE = "nginx";

  private NginxReading() {}

  /** The nginx that a deployment runs in a container. */
  public static Reading of(Installation nginx) {
    Includes includes = new Includes(nginx.files(), nginx.environment());
    return read(
        includes,
        nginx.files().roots(),
        nginx.deployment(),
        nginx.service(),
        DefaultProtocol.of(nginx.image()),
        nginx.hosts());
  }

  /** One file by itself, of which nothing tells where it runs. */
  static Reading of(SourceFile file, Deployment deployment, SourceTree tree) {
    return read(
        new Includes(new FilesBeside(tree, deployment.layers()::contains), Variables.NONE),
        List.of(new Installed(file, file.path().endsWith(".template"))),
        deployment,
        SERVICE,
        DefaultProtocol.UNKNOWN,
        Hosts::bareName);
  }

  private static Reading read(
      Includes includes,
      List<Installed> roots,
      Deployment deployment,
      String service,
      DefaultProtocol protocol,
      Hosts hosts) {
    if (roots.isEmpty()) {
      return Reading.NOTHING;
    }
    List<Directive> directives =
        roots.stream().flatMap(root -> includes.read(root).stream()).toList();
    Configuration configuration = Configuration.of(directives, roots.get(0).file().whole());
    Places places = new Places(configuration, deployment.environment().spellings());
    NginxSettings described =
        new NginxSettings(Catalogue.load(), configuration, places, deployment, service);
    List<Setting> settings = new ArrayList<>(described.read());
    List<Route> routes = new ArrayList<>();
    routes.addAll(
        new NginxRoutes(
                Catalogue.load(),
                configuration,
                places,
                new Upgrades(configuration, protocol),
                new ProxyTargets(configuration, hosts),
                deployment)
            .read());
    NginxStream stream =
        new NginxStream(
            Catalogue.load(),
            Configuration.ofStream(directives, roots.get(0).file().whole()),
            hosts,
            deployment,
            service);
    settings.addAll(stream.settings());
    routes.addAll(stream.routes());
    List<Problem> problems = new ArrayList<>(includes.problems());
    problems.addAll(described.problems());
    return new Reading(
        settings, routes, List.of(), List.of(), List.of(), problems.stream().distinct().toList());
  }
}
