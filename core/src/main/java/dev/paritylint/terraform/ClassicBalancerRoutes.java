package dev.paritylint.terraform;

import dev.paritylint.model.Hop;
import dev.paritylint.model.Route;
import dev.paritylint.terraform.EvaluatedRoot.Nested;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The ways through Amazon's classic load balancers, to an ECS service where one registers. */
final class ClassicBalancerRoutes {
  private static final Set<String> BALANCERS = Set.of("aws_elb");
  private static final Set<String> ECS = Set.of("aws_ecs_service");
  private static final Set<String> ENCRYPTED = Set.of("https", "ssl");

  private final Wiring wiring;

  ClassicBalancerRoutes(Wiring wiring) {
    this.wiring = wiring;
  }

  List<Route> read() {
    List<Route> routes = new ArrayList<>();
    for (Resource balancer : wiring.index().of(BALANCERS)) {
      Route route = wiring.front("", true, List.of(), hop(balancer)).to(service(balancer));
      wiring.entrances().add(balancer, route);
      routes.add(route);
    }
    return routes;
  }

  private Hop hop(Resource balancer) {
    Hop hop = wiring.hop("aws.elb", balancer, Map.of());
    boolean encrypted =
        balancer.content().blocks("listener").stream()
            .map(listener -> ResourceTexts.text(listener.content(), "lb_protocol"))
            .anyMatch(protocol -> ENCRYPTED.contains(protocol.toLowerCase(Locale.ROOT)));
    return encrypted ? hop.overTls() : hop;
  }

  private String service(Resource balancer) {
    return wiring.index().of(ECS).stream()
        .filter(
            ecs ->
                ecs.content().blocks("load_balancer").stream()
                    .map(Nested::content)
                    .anyMatch(
                        block ->
                            wiring
                                .target(block, "elb_name", BALANCERS)
                                .filter(balancer::equals)
                                .isPresent()))
        .map(wiring.services()::of)
        .findFirst()
        .orElseGet(() -> wiring.services().of(balancer));
  }
}
