package dev.paritylint.rules;

import dev.paritylint.model.Confidence;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Hop;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Landscape.Comparison;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Rejection;
import dev.paritylint.model.Route;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Upgrade;
import dev.paritylint.model.Value;
import dev.paritylint.platform.Meanings;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A landscape of staging and production, written down in a test without files: every setting and
 * hop stands in a small file of its own.
 */
public final class World {
  public static final Environment STAGING = environment("staging", EnvironmentClass.PRE_PRODUCTION);
  public static final Environment PRODUCTION =
      environment("production", EnvironmentClass.PRODUCTION);

  private final List<Setting> settings = new ArrayList<>();
  private final List<Route> routes = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();

  private static Environment environment(String name, EnvironmentClass kind) {
    return new Environment(name, Set.of(), kind, "", "", Confidence.CERTAIN, List.of());
  }

  /** A variable of a service, and what follows from its name. */
  public World variable(Environment environment, String service, String name, String value) {
    return setting(environment, service, SettingKind.VARIABLE, name, value);
  }

  /** A setting of a service, and what follows from it. */
  public World setting(
      Environment environment, String service, SettingKind kind, String name, String value) {
    Setting setting =
        new Setting(
            deployment(environment),
            service,
            kind,
            name,
            new Value.Text(value),
            Origin.literal(span(environment + "/" + service + "/" + name, value)),
            false);
    settings.add(setting);
    settings.addAll(Meanings.load().derive(setting));
    return this;
  }

  /** A route through one nginx location; several paths stand between commas. */
  public World route(
      Environment environment, String host, String paths, String service, Upgrade upgrade) {
    String at = environment + "/" + host + paths + ".conf";
    Hop hop = new Hop("nginx.location", "location " + paths, span(at, paths), List.of(), upgrade);
    routes.add(
        new Route(
            deployment(environment),
            host,
            paths.isEmpty() ? List.of() : List.of(paths.split(",")),
            service,
            List.of(hop)));
    return this;
  }

  public World rejected(Rejection rejection) {
    rejections.add(rejection);
    return this;
  }

  public Landscape landscape() {
    return new Landscape(
        List.of(STAGING, PRODUCTION),
        List.of(deployment(STAGING), deployment(PRODUCTION)),
        settings,
        routes,
        rejections,
        List.of(),
        List.of(),
        List.of(),
        List.of(new Comparison(STAGING, PRODUCTION)));
  }

  /** The location does not pass an upgrade on. */
  public static Upgrade dropped(String path) {
    return new Upgrade.Dropped(
        span(path, "location"),
        "proxy_set_header Upgrade $http_upgrade;\nproxy_set_header Connection \"upgrade\";",
        "nginx drops both by itself");
  }

  /** Only new versions pass an upgrade on here. */
  public static Upgrade byVersion(String path) {
    return new Upgrade.ByVersion(
        span(path, "location"), "proxy_http_version 1.1;", "old versions do not");
  }

  public static Upgrade passed() {
    return new Upgrade.Passed("the location sets both");
  }

  public static Deployment deployment(Environment environment) {
    return new Deployment(
        DeploymentKind.COMPOSE, environment, environment + ".yml", List.of(), null, "");
  }

  public static Span span(String path, String text) {
    return SourceFile.of(path, text).span(0, text.length());
  }
}
