package dev.paritylint.terraform;

import dev.paritylint.model.Deployment;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ways of requests through Amazon's load balancers: load balancer, listener, target group. */
final class AmazonRoutes {
  private static final Set<String> BALANCERS = Set.of("aws_lb", "aws_alb");
  private static final Set<String> LISTENERS = Set.of("aws_lb_listener", "aws_alb_listener");
  private static final Set<String> RULES = Set.of("aws_lb_listener_rule", "aws_alb_listener_rule");
  private static final Set<String> GROUPS = Set.of("aws_lb_target_group", "aws_alb_target_group");
  private static final Set<String> ECS = Set.of("aws_ecs_service");

  private static final Set<String> ENCRYPTED = Set.of("HTTPS", "TLS");

  private final Deployment deployment;
  private final ResourceIndex index;
  private final ResourceHops hops;
  private final ResourceServices services;
  private final Set<Route> routes = new LinkedHashSet<>();

  AmazonRoutes(
      Deployment deployment, ResourceIndex index, ResourceHops hops, ResourceServices services) {
    this.deployment = deployment;
    this.index = index;
    this.hops = hops;
    this.services = services;
  }

  List<Route> read() {
    for (Resource listener : index.of(LISTENERS)) {
      Resource balancer = target(listener, "load_balancer_arn", BALANCERS);
      if (balancer != null) {
        List<Hop> way =
            List.of(hops.of("aws.lb", balancer, facts(balancer), ""), listener(listener));
        groups(listener, "default_action")
            .forEach(group -> routes.add(route("", List.of(), way, group)));
        index.of(RULES).stream()
            .filter(rule -> listener.equals(target(rule, "listener_arn", LISTENERS)))
            .forEach(rule -> add(rule, way));
      }
    }
    return List.copyOf(routes);
  }

  /** An unset type is an application load balancer (Terraform AWS provider, aws_lb). */
  private static Map<String, String> facts(Resource balancer) {
    boolean unset = !balancer.content().attributes().containsKey("load_balancer_type");
    String type =
        unset ? "application" : ResourceTexts.text(balancer.content(), "load_balancer_type");
    return type.isEmpty() ? Map.of() : Map.of("type", type);
  }

  private Hop listener(Resource listener) {
    Hop hop = hops.of("aws.lb_listener", listener, Map.of(), "");
    String protocol = ResourceTexts.text(listener.content(), "protocol");
    return ENCRYPTED.contains(protocol) ? hop.overTls() : hop;
  }

  private void add(Resource rule, List<Hop> way) {
    List<String> paths = conditions(rule, "path_pattern");
    List<String> hosts = conditions(rule, "host_header");
    boolean complete = areComplete(rule, "host_header");
    for (Resource group : groups(rule, "action")) {
      if (hosts.isEmpty() && complete) {
        routes.add(route("", paths, way, group));
      }
      hosts.forEach(host -> routes.add(route(host, paths, way, group)));
      if (!complete) {
        routes.add(route("", paths, way, group).withUnknownHost());
      }
    }
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

  private Route route(String host, List<String> paths, List<Hop> way, Resource group) {
    List<Hop> all = new ArrayList<>(way);
    all.add(hops.of("aws.lb_target_group", group, Map.of(), ""));
    return new Route(deployment, host, paths, service(group), all);
  }

  /** The ECS service that registers with the group, else the group itself. */
  private String service(Resource group) {
    return index.of(ECS).stream()
        .filter(
            ecs ->
                ecs.content().blocks("load_balancer").stream()
                    .anyMatch(
                        block ->
                            index
                                .target(
                                    block.content().attributes().get("target_group_arn"), GROUPS)
                                .filter(group::equals)
                                .isPresent()))
        .map(services::of)
        .findFirst()
        .orElseGet(() -> services.of(group));
  }

  private @Nullable Resource target(Resource from, String attribute, Set<String> types) {
    return index.target(from.content().attributes().get(attribute), types).orElse(null);
  }
}
