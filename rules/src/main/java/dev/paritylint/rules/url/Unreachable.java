package dev.paritylint.rules.url;

import dev.paritylint.lint.Severity;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Setting;
import dev.paritylint.platform.Meanings;
import dev.paritylint.platform.WebAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An address that leads nowhere from where it will be used.
 *
 * @param why the end of a message: what happens there instead
 */
record Unreachable(Setting setting, WebAddress address, Severity severity, String why) {

  private static final Pattern DEFAULT = Pattern.compile("\\$\\{\\w+:?-");

  /** Ports at which agents that run beside a service commonly listen. */
  private static final Set<Integer> AGENT_PORTS =
      Set.of(2000, 2773, 3500, 4317, 4318, 8125, 8126, 8200, 8500, 9411, 9901, 14268, 24224);

  /** The first such address of a setting. */
  static Optional<Unreachable> in(Setting setting, Clouds clouds) {
    if (!setting.environment().isDeployed()
        || setting.secret()
        || UrlNames.isHealthCheck(setting)
        || UrlNames.isOrigins(setting)
        || UrlNames.isLocalOnPurpose(setting)) {
      return Optional.empty();
    }
    List<WebAddress> all = Addresses.in(setting);
    if (all.stream().anyMatch(address -> Reach.isPublicName(address.host()))) {
      return Optional.empty();
    }
    return severity(setting.deployment(), setting.environment().kind())
        .map(severity -> isOnlyDefault(setting) ? Severity.NOTE : severity)
        .flatMap(severity -> first(setting, all, severity, clouds));
  }

  Unreachable withSeverity(Severity other) {
    return new Unreachable(setting, address, other, why);
  }

  /** {@code ${API_URL:-http://localhost:8000}}: whoever deploys will say something else. */
  private static boolean isOnlyDefault(Setting setting) {
    return DEFAULT.matcher(setting.origin().at().text()).find();
  }

  private static Optional<Unreachable> first(
      Setting setting, List<WebAddress> all, Severity severity, Clouds clouds) {
    boolean browser = Meanings.load().isForBrowsers(setting.name());
    for (WebAddress address : all) {
      Optional<String> why = browser ? fromBrowser(address) : fromCloud(setting, address, clouds);
      if (why.isPresent()) {
        return Optional.of(new Unreachable(setting, address, severity, why.get()));
      }
    }
    return Optional.empty();
  }

  /** What happens to a browser that goes there. */
  private static Optional<String> fromBrowser(WebAddress address) {
    String host = address.host();
    if (!Reach.isWeb(address) && !address.scheme().isEmpty()) {
      return Optional.empty();
    }
    if (Reach.isThisMachine(host)) {
      return Optional.of("which in a browser is the visitor's own machine");
    }
    if (Reach.isContainer(host)) {
      return Optional.of("and a browser cannot resolve the container name " + host);
    }
    return Reach.isInCluster(host)
        ? Optional.of("and a browser cannot resolve the cluster's name " + host)
        : Optional.empty();
  }

  /** What happens to a service that goes there from a cloud. */
  private static Optional<String> fromCloud(Setting setting, WebAddress address, Clouds clouds) {
    String host = address.host();
    boolean answered =
        clouds.haveSidecars(setting)
            || UrlNames.isAgent(setting)
            || AGENT_PORTS.contains(address.port());
    if (answered || !clouds.run(setting) || !Reach.isWeb(address)) {
      return Optional.empty();
    }
    if (Reach.isThisMachine(host) && !host.equals("0.0.0.0")) {
      return Optional.of("which in a cloud is the container that asks for it");
    }
    return clouds.isComposeService(host) && clouds.isOnCloudRun(setting)
        ? Optional.of("and outside of compose nothing resolves the container name " + host)
        : Optional.empty();
  }

  /**
   * How sure it is that the environment is used from elsewhere: a compose file for development,
   * tests or demonstrations runs on the machine of whoever uses it.
   */
  private static Optional<Severity> severity(Deployment deployment, EnvironmentClass kind) {
    boolean cloud = Clouds.mayDescribe(deployment);
    return switch (kind) {
      case PRODUCTION, PRE_PRODUCTION -> Optional.of(Severity.ERROR);
      case SHOWCASE, TEST, DEVELOPMENT -> Optional.of(Severity.ERROR).filter(error -> cloud);
      case EPHEMERAL -> Optional.of(Severity.NOTE).filter(note -> cloud);
      case UNKNOWN -> Optional.of(Severity.NOTE);
      case LOCAL -> Optional.empty();
    };
  }
}
