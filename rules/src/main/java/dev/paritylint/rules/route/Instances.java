package dev.paritylint.rules.route;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import dev.paritylint.rules.websocket.PollingEvidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A service of which several instances run, where nothing leads a client back to the one that it
 * spoke to first.
 *
 * @param count how many, at most how many, or which
 */
record Instances(Setting count, Platform platform) {

  /** How a platform is told what to run, and where to lead clients. */
  enum Platform {
    CLOUD_RUN(
        "gcp.cloud_run.max_instances",
        "gcp.cloud_run.session_affinity",
        "switch on the session affinity of the Cloud Run service, and let clients connect with the"
            + " WebSocket transport alone where they can, since that affinity is best effort"),
    ECS(
        "aws.ecs.desired_count",
        "aws.lb_target_group.stickiness.type",
        "add a stickiness block to the target group"),
    NGINX("nginx.upstream.server", "nginx.upstream.balancing", "add ip_hash to the upstream");

    private final String count;
    private final String affinity;
    private final String help;

    Platform(String count, String affinity, String help) {
      this.count = count;
      this.affinity = affinity;
      this.help = help;
    }

    private boolean counts(Setting setting) {
      return setting.name().equals(count) || setting.name().startsWith(count + "@");
    }
  }

  private static List<Instances> of(Landscape landscape) {
    return landscape.settings().stream()
        .filter(setting -> setting.environment().kind() != EnvironmentClass.LOCAL)
        .flatMap(
            setting ->
                Arrays.stream(Platform.values())
                    .filter(platform -> platform.counts(setting))
                    .map(platform -> new Instances(setting, platform)))
        .filter(Instances::areSeveral)
        .filter(instances -> !instances.mayHaveAffinity(landscape))
        .toList();
  }

  /** One service of one environment is one cause, however many deployments say how many it has. */
  private record Cause(String environment, String service, String name) {}

  /** Those of each cause, in order. */
  static List<List<Instances>> together(Landscape landscape) {
    Map<Cause, List<Instances>> causes = new LinkedHashMap<>();
    for (Instances one : of(landscape)) {
      Cause cause =
          new Cause(one.count.environment().name(), one.count.service(), one.count.name());
      causes.computeIfAbsent(cause, any -> new ArrayList<>()).add(one);
    }
    return List.copyOf(causes.values());
  }

  private boolean areSeveral() {
    if (!(count.value() instanceof Value.Text text)) {
      return false;
    }
    return platform == Platform.NGINX
        ? servers().distinct().count() > 1
        : text.text().matches("[0-9]{1,6}") && Integer.parseInt(text.text()) > 1;
  }

  private Stream<String> servers() {
    return Arrays.stream(count.shown().split(",", -1)).map(String::strip);
  }

  private boolean mayHaveAffinity(Landscape landscape) {
    return landscape.settings().stream()
        .filter(setting -> setting.environment().equals(count.environment()))
        .anyMatch(this::mayLeadBack);
  }

  /**
   * Whether a setting leads clients, or may do so. A target group is called otherwise than the
   * service behind it, so that any of the environment may be the service's.
   */
  private boolean mayLeadBack(Setting setting) {
    String value = setting.value().shown();
    return switch (platform) {
      case CLOUD_RUN ->
          setting.name().equals(platform.affinity)
              && setting.service().equals(count.service())
              && !value.equalsIgnoreCase("false");
      case ECS -> setting.name().equals(platform.affinity);
      case NGINX ->
          setting.name().equals(count.name().replace(platform.count, platform.affinity))
              && setting.deployment().equals(count.deployment())
              && (!setting.value().isKnown() || value.matches("(ip_hash|hash|sticky).*"));
    };
  }

  /** Whom the instances may be called: the service, or the upstream and the hosts in it. */
  private List<String> services() {
    if (platform != Platform.NGINX) {
      return List.of(count.service());
    }
    List<String> names = new ArrayList<>();
    names.add(count.name().substring(count.name().indexOf('@') + 1));
    servers().map(server -> server.replaceFirst("[:\\s].*", "")).forEach(names::add);
    return names;
  }

  /** The finding of one cause, where the service's clients poll. */
  static Optional<Finding> finding(RuleInfo rule, List<Instances> all, PollingEvidence polling) {
    Instances first = all.get(0);
    List<Place> others = all.stream().skip(1).map(Instances::place).distinct().toList();
    return first.services().stream()
        .flatMap(service -> polling.of(first.count.environment(), service).stream())
        .findFirst()
        .map(why -> first.finding(rule, why, others));
  }

  private Place place() {
    return new Place(count.origin(), "several instances");
  }

  private Finding finding(RuleInfo rule, String why, List<Place> others) {
    String environment = count.environment().name();
    return new Finding(
        rule,
        rule.severity(),
        List.of(environment),
        count.service(),
        count.name(),
        "%s of %s is %s in %s, clients poll (%s), and nothing leads them back to the instance that"
                .formatted(count.name(), count.service(), count.shown(), environment, why)
            + " knows them",
        place(),
        others,
        platform.help);
  }
}
