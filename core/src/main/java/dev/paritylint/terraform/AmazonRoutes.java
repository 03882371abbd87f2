package dev.paritylint.terraform;

import dev.paritylint.model.Hop;
import dev.paritylint.model.Route;
import dev.paritylint.terraform.EvaluatedRoot.Content;
import dev.paritylint.terraform.EvaluatedRoot.Nested;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ways of requests through Amazon's load balancers: load balancer, listener, target group. */
final class AmazonRoutes {
  private static final Set<String> BALANCERS = Set.of("aws_lb", "aws_alb");
  private static final Set<String> LISTENERS = Set.of("aws_lb_listener", "aws_alb_listener");
  private static final Set<String> RULES = Set.of("aws_lb_listener_rule", "aws_alb_listener_rule");
  private static final Set<String> GROUPS = TargetGroups.TYPES;

  private static final Set<String> ENCRYPTED = Set.of("HTTPS", "TLS");

  private final Wiring wiring;
  private final ResourceIndex index;
  private final ResourceHops hops;
  private final TargetGroups targets;
  private final Set<Route> routes = new LinkedHashSet<>();

  AmazonRoutes(Wiring wiring) {
    this.wiring = wiring;
    this.index = wiring.index();
    this.hops = wiring.hops();
    this.targets = new TargetGroups(wiring);
  }

  List<Route> read() {
    for (Resource listener : index.of(LISTENERS)) {
      Resource balancer = target(listener, "load_balancer_arn", BALANCERS);
      if (balancer != null) {
        listener(listener, balancer)
            .forEach(
                route -> {
                  routes.add(route);
                  wiring.entrances().add(listener, route);
                  wiring.entrances().add(balancer, route);
                });
      }
    }
    return List.copyOf(routes);
  }

  private List<Route> listener(Resource listener, Resource balancer) {
    List<Hop> way =
        List.of(hops.of("aws.lb", balancer, facts(balancer), ""), hop(listener, balancer));
    Front front = new Front(wiring.deployment(), "", true, List.of(), way);
    List<Route> own = new ArrayList<>();
    groups(listener, "default_action").forEach(group -> own.add(targets.behind(front, group)));
    index.of(RULES).stream()
        .filter(rule -> listener.equals(target(rule, "listener_arn", LISTENERS)))
        .forEach(rule -> rule(rule, way).forEach(own::add));
    return own.stream().distinct().toList();
  }

  /** An unset type is an application load balancer (Terraform AWS provider, aws_lb). */
  private static Map<String, String> facts(Resource balancer) {
    boolean unset = !balancer.content().attributes().containsKey("load_balancer_type");
    String type =
        unset ? "application" : ResourceTexts.text(balancer.content(), "load_balancer_type");
    return type.isEmpty() ? Map.of() : Map.of("type", type);
  }

  private Hop hop(Resource listener, Resource balancer) {
    Map<String, String> facts = new TreeMap<>(facts(balancer));
    String protocol = ResourceTexts.text(listener.content(), "protocol");
    facts.put("protocol", protocol);
    boolean set = listener.content().attributes().containsKey("tcp_idle_timeout_seconds");
    facts.put("timeout", set ? "set" : "unset");
    Hop hop = hops.of("aws.lb_listener", listener, facts, "");
    return ENCRYPTED.contains(protocol) ? hop.overTls() : hop;
  }

  private List<Route> rule(Resource rule, List<Hop> way) {
    List<String> paths = conditions(rule, "path_pattern");
    List<String> hosts = conditions(rule, "host_header");
    boolean complete = areComplete(rule, "host_header");
    List<Front> fronts = new ArrayList<>();
    if (hosts.isEmpty() && complete) {
      fronts.add(new Front(wiring.deployment(), "", true, paths, way));
    }
    hosts.forEach(host -> fronts.add(new Front(wiring.deployment(), host, true, paths, way)));
    if (!complete) {
      fronts.add(new Front(wiring.deployment(), "", false, paths, way));
    }
    return groups(rule, "action").stream()
        .flatMap(group -> fronts.stream().map(front -> targets.behind(front, group)))
        .toList();
  }

  private static List<String> conditions(Resource rule, String type) {
    return rule.content().blocks("condition").stream()
        .flatMap(condition -> condition.content().blocks(type).stream())
        .flatMap(block -> ResourceTexts.texts(block.content(), "values").stream())
        .toList();
  }

  private static boolean areComplete(Resource rule, String type) {
    return rule.content().blocks("condition").stream()
        .flatMap(condition -> condition.content().blocks(type).stream())
        .allMatch(block -> ResourceTexts.isComplete(block.content(), "values"));
  }

  private List<Resource> groups(Resource from, String action) {
    return from.content().blocks(action).stream()
        .flatMap(block -> Stream.concat(Stream.of(block.content()), forwards(block)))
        .flatMap(
            content ->
                Stream.of("target_group_arn", "arn")
                    .flatMap(
                        attribute ->
                            index.target(content.attributes().get(attribute), GROUPS).stream()))
        .distinct()
        .toList();
  }

  private static Stream<Content> forwards(Nested action) {
    return action.content().blocks("forward").stream()
        .flatMap(forward -> forward.content().blocks("target_group").stream())
        .map(Nested::content);
  }

  private @Nullable Resource target(Resource from, String attribute, Set<String> types) {
    return index.target(from.content().attributes().get(attribute), types).orElse(null);
  }
}
