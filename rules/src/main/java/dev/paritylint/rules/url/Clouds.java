package dev.paritylint.rules.url;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which services run in a cloud, where neither localhost nor a container's name leads anywhere. */
final class Clouds {
  private static final List<String> PLATFORMS = List.of("gcp.", "aws.", "azure.");
  private static final String CLOUD_RUN = "gcp.cloud_run.";
  private static final String SIDE_BY_SIDE = ".containers";

  private record InDeployment(String deployment, String service) {}

  private record InEnvironment(String environment, String service) {}

  private final Set<InDeployment> described = new HashSet<>();
  private final Set<InDeployment> withSidecars = new HashSet<>();
  private final Set<InEnvironment> somewhere = new HashSet<>();
  private final Set<InEnvironment> onCloudRun = new HashSet<>();
  private final Set<InEnvironment> sidecarsSomewhere = new HashSet<>();
  private final Set<String> containers = new HashSet<>();

  static Clouds of(Landscape landscape) {
    Clouds clouds = new Clouds();
    landscape.settings().forEach(clouds::add);
    return clouds;
  }

  private void add(Setting setting) {
    if (setting.deployment().kind() == DeploymentKind.COMPOSE) {
      containers.add(setting.service());
    }
    if (PLATFORMS.stream().noneMatch(setting.name()::startsWith)) {
      return;
    }
    described.add(inDeployment(setting));
    somewhere.add(inEnvironment(setting));
    if (setting.name().startsWith(CLOUD_RUN)) {
      onCloudRun.add(inEnvironment(setting));
    }
    if (setting.kind() == SettingKind.ATTRIBUTE && setting.name().endsWith(SIDE_BY_SIDE)) {
      withSidecars.add(inDeployment(setting));
      sidecarsSomewhere.add(inEnvironment(setting));
    }
  }

  private static InDeployment inDeployment(Setting setting) {
    return new InDeployment(setting.deployment().id(), setting.service());
  }

  private static InEnvironment inEnvironment(Setting setting) {
    return new InEnvironment(setting.environment().name(), setting.service());
  }

  /** Whether the deployment is written for somebody else's machines, not for one of one's own. */
  static boolean mayDescribe(Deployment deployment) {
    return switch (deployment.kind()) {
      case TERRAFORM, SCRIPT, WORKFLOW -> true;
      case COMPOSE, DOTENV, NGINX -> false;
    };
  }

  /**
   * Whether what the setting is set for runs in a cloud. Terraform sets variables nowhere else; a
   * script's service has to be known as one, and a job's environment may be the job's own.
   */
  boolean run(Setting setting) {
    return switch (setting.deployment().kind()) {
      case TERRAFORM -> true;
      case SCRIPT -> somewhere.contains(inEnvironment(setting));
      case WORKFLOW -> described.contains(inDeployment(setting));
      case COMPOSE, DOTENV, NGINX -> false;
    };
  }

  /** Whether containers beside this one answer at its localhost. */
  boolean haveSidecars(Setting setting) {
    return withSidecars.contains(inDeployment(setting))
        || sidecarsSomewhere.contains(inEnvironment(setting));
  }

  /** Whether the service runs on Cloud Run, which resolves no names of other services. */
  boolean isOnCloudRun(Setting setting) {
    return onCloudRun.contains(inEnvironment(setting));
  }

  /** Whether some compose file has a service of that name. */
  boolean isComposeService(String host) {
    return containers.contains(host);
  }
}
