package dev.paritylint.rules.route;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import dev.paritylint.rules.websocket.PollingEvidence;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A service of which several instances run, where nothing leads a client back to the one that it
 * spoke to first.
 *
 * @param count how many, or at most how many
 */
record Instances(Setting count, Platform platform) {

  /** How a platform is told how many to run, and where to lead clients. */
  enum Platform {
    CLOUD_RUN(
        "gcp.cloud_run.max_instances",
        "gcp.cloud_run.session_affinity",
        "switch on the session affinity of the Cloud Run service, and let clients connect with the"
            + " WebSocket transport alone where they can, since that affinity is best effort"),
    ECS(
        "aws.ecs.desired_count",
        "aws.lb_target_group.stickiness.type",
        "add a stickiness block to the target group");

    private final String count;
    private final String affinity;
    private final String help;

    Platform(String count, String affinity, String help) {
      this.count = count;
      this.affinity = affinity;
      this.help = help;
    }
  }

  static List<Instances> of(Landscape landscape) {
    return landscape.settings().stream()
        .filter(setting -> setting.environment().kind() != EnvironmentClass.LOCAL)
        .flatMap(
            setting ->
                Arrays.stream(Platform.values())
                    .filter(platform -> platform.count.equals(setting.name()))
                    .map(platform -> new Instances(setting, platform)))
        .filter(Instances::areSeveral)
        .filter(instances -> !instances.mayHaveAffinity(landscape))
        .toList();
  }

  private boolean areSeveral() {
    return count.value() instanceof Value.Text text
        && text.text().matches("[0-9]{1,6}")
        && Integer.parseInt(text.text()) > 1;
  }

  /**
   * Whether anything leads clients, or may do so. A target group is called otherwise than the
   * service behind it, so that any of the deployment may be the service's.
   */
  private boolean mayHaveAffinity(Landscape landscape) {
    return landscape.settings().stream()
        .filter(setting -> setting.name().equals(platform.affinity))
        .filter(setting -> setting.environment().equals(count.environment()))
        .filter(setting -> platform == Platform.ECS || setting.service().equals(count.service()))
        .anyMatch(setting -> !setting.value().shown().equalsIgnoreCase("false"));
  }

  /** The finding, where the service's clients poll. */
  Optional<Finding> finding(RuleInfo rule, PollingEvidence polling) {
    String environment = count.environment().name();
    return polling
        .of(count.environment(), count.service())
        .map(
            why ->
                new Finding(
                    rule,
                    rule.severity(),
                    List.of(environment),
                    count.service(),
                    count.name(),
                    "%s of %s is %s in %s, its clients poll (%s), and nothing leads them back to"
                            .formatted(
                                count.name(), count.service(), count.shown(), environment, why)
                        + " the instance that knows them",
                    new Place(count.origin(), "several instances"),
                    List.of(),
                    platform.help));
  }
}
