package dev.paritylint.terraform;

import dev.paritylint.model.Hop;
import dev.paritylint.model.Route;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ways to services whose load balancer Amazon makes: App Runner, which ends TLS itself, and
 * Elastic Beanstalk. Without a domain of its own a service has a name that Amazon gives it.
 */
final class ManagedRoutes {
  private static final Set<String> APP_RUNNER = Set.of("aws_apprunner_service");
  private static final String DOMAINS = "aws_apprunner_custom_domain_association";
  private static final Set<String> BEANSTALK = Set.of("aws_elastic_beanstalk_environment");

  private final Wiring wiring;

  ManagedRoutes(Wiring wiring) {
    this.wiring = wiring;
  }

  List<Route> read() {
    List<Route> routes = new ArrayList<>(wiring.entering(APP_RUNNER, this::appRunner));
    routes.addAll(wiring.entering(BEANSTALK, this::beanstalk));
    return routes;
  }

  private List<Route> appRunner(Resource service) {
    Hop hop = wiring.hop("aws.app_runner", service, Map.of()).overTls();
    String name = wiring.services().of(service);
    List<Route> routes = new ArrayList<>();
    for (Resource domain : wiring.referring(DOMAINS, "service_arn", service)) {
      String host = ResourceTexts.text(domain.content(), "domain_name");
      routes.add(wiring.front(host, !host.isEmpty(), List.of(), hop).to(name));
    }
    return routes.isEmpty()
        ? List.of(wiring.front("", false, List.of(), hop).to(name))
        : routes.stream().distinct().toList();
  }

  /** A worker takes no requests but those of its own queue. */
  private List<Route> beanstalk(Resource environment) {
    if (ResourceTexts.text(environment.content(), "tier").equals("Worker")) {
      return List.of();
    }
    Hop hop = wiring.hop("aws.elastic_beanstalk", environment, Map.of());
    return List.of(wiring.front("", false, List.of(), hop).to(wiring.services().of(environment)));
  }
}
