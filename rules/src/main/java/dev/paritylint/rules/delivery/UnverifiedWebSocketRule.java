package dev.paritylint.rules.delivery;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Delivery;
import dev.paritylint.model.Delivery.Protocol;
import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Landscape;
import dev.paritylint.rules.Spread;
import dev.paritylint.rules.websocket.WebSocketEvidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A pipeline deploys an environment that serves WebSockets, and nothing checks one. */
public final class UnverifiedWebSocketRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "delivery/unverified-websocket",
          Severity.WARNING,
          "a pipeline deploys an environment with WebSockets and never checks one");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    Map<Environment, List<Delivery>> deliveries = new LinkedHashMap<>();
    for (Delivery delivery : landscape.deliveries()) {
      if (isStable(delivery.environment())) {
        deliveries
            .computeIfAbsent(delivery.environment(), environment -> new ArrayList<>())
            .add(delivery);
      }
    }
    deliveries
        .values()
        .removeIf(all -> all.stream().anyMatch(one -> one.checks(Protocol.WEBSOCKET)));
    if (deliveries.isEmpty()) {
      return List.of();
    }
    WebSocketEvidence evidence = WebSocketEvidence.of(landscape);
    List<Finding> findings = new ArrayList<>();
    deliveries.forEach(
        (environment, all) ->
            SocketEndpoint.of(environment, evidence, landscape)
                .ifPresent(endpoint -> findings.add(finding(environment, all, endpoint))));
    return findings;
  }

  /** What lives for one change only is not worth a check of its own. */
  private static boolean isStable(Environment environment) {
    return environment.isDeployed() && environment.kind() != EnvironmentClass.EPHEMERAL;
  }

  private static Finding finding(
      Environment environment, List<Delivery> deliveries, SocketEndpoint endpoint) {
    String name = environment.name();
    List<Place> places =
        new ArrayList<>(
            deliveries.stream()
                .map(one -> Place.at(one.at(), one.label() + " deploys " + name))
                .distinct()
                .toList());
    Place first = places.remove(0);
    List<Place> related = new ArrayList<>(places);
    deliveries.stream()
        .flatMap(delivery -> delivery.checks().stream())
        .filter(check -> check.protocol() == Protocol.HTTP)
        .map(check -> Place.at(check.at(), "only HTTP is checked"))
        .distinct()
        .forEach(related::add);
    related.addAll(endpoint.places());
    List<String> labels = deliveries.stream().map(Delivery::label).distinct().toList();
    return new Finding(
        INFO,
        environment.kind() == EnvironmentClass.UNKNOWN ? Severity.NOTE : INFO.severity(),
        List.of(name),
        "",
        "",
        "%s %s %s and %s no WebSocket afterwards, although %s"
            .formatted(
                Spread.list(labels),
                labels.size() == 1 ? "deploys" : "deploy",
                name,
                labels.size() == 1 ? "checks" : "check",
                endpoint.why()),
        first,
        related,
        "add a step behind the deployment that opens %s and fails unless the answer is 101"
            .formatted(endpoint.url()));
  }
}
