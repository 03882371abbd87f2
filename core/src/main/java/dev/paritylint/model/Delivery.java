package dev.paritylint.model;

import dev.paritylint.source.Span;
import java.util.List;

/**
 * A job of a pipeline that deploys, and what it checks once it has.
 *
 * @param deployment the job, in the environment that it deploys
 * @param label what people call it ({@code job deploy})
 * @param at the step, or the command in it, that deploys last
 * @param checks what is asked of the running services, in the job or in those that wait for it
 * @param mentions what the job names and does not set: secrets that it is handed, environments that
 *     its commands are told; and which jobs of its file run elsewhere against all that they say
 */
public record Delivery(
    Deployment deployment, String label, Span at, List<Check> checks, List<Setting> mentions) {

  /** The name of a mention that is the environment in which a pipeline runs a job. */
  public static final String JOB_ENVIRONMENT = "job.environment";

  /** How a check speaks to a service. */
  public enum Protocol {
    HTTP,
    WEBSOCKET
  }

  /** One check, and where it stands; for a script that is called, where it is called. */
  public record Check(Protocol protocol, Span at) {}

  public Delivery {
    checks = List.copyOf(checks);
    mentions = List.copyOf(mentions);
  }

  /** One that names nothing but what it sets. */
  public Delivery(Deployment deployment, String label, Span at, List<Check> checks) {
    this(deployment, label, at, checks, List.of());
  }

  public Environment environment() {
    return deployment.environment();
  }

  public boolean checks(Protocol protocol) {
    return checks.stream().anyMatch(check -> check.protocol() == protocol);
  }
}
