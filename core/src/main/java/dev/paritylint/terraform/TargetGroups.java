package dev.paritylint.terraform;

import dev.paritylint.model.Hop;
import dev.paritylint.model.Route;
import dev.paritylint.model.Upgrade;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the target groups of Amazon's load balancers lead: an ECS service or a Lambda function. */
final class TargetGroups {
  static final Set<String> TYPES = Set.of("aws_lb_target_group", "aws_alb_target_group");
  private static final Set<String> ECS = Set.of("aws_ecs_service");
  private static final Set<String> ATTACHMENTS =
      Set.of("aws_lb_target_group_attachment", "aws_alb_target_group_attachment");

  private final Wiring wiring;
  private final LambdaEnds functions;

  TargetGroups(Wiring wiring) {
    this.wiring = wiring;
    this.functions = new LambdaEnds(wiring);
  }

  /** Where nothing registers with the group, the route ends at the group itself. */
  Route behind(Front front, Resource group) {
    Hop hop = wiring.hop("aws.lb_target_group", group, Map.of());
    if (!ResourceTexts.text(group.content(), "target_type").equals("lambda")) {
      return front.then(hop).to(service(group));
    }
    Front refusing = front.then(hop.with(refused(group)));
    return wiring.index().of(ATTACHMENTS).stream()
        .filter(attachment -> isOf(attachment, group))
        .flatMap(
            attachment ->
                functions
                    .behind(refusing, attachment.content().attributes().get("target_id"))
                    .stream())
        .findFirst()
        .orElseGet(() -> refusing.to(wiring.services().of(group)));
  }

  /** AWS, Lambda functions as targets of an Application Load Balancer. */
  private static Upgrade refused(Resource group) {
    return new Upgrade.Dropped(
        group.header(),
        "",
        "a load balancer answers the upgrade with 400 where the target is a Lambda function",
        "serve WebSockets from a target that is no Lambda function, or with a WebSocket API");
  }

  /** The ECS service that registers with the group, else the group itself. */
  private String service(Resource group) {
    return wiring.index().of(ECS).stream()
        .filter(
            ecs ->
                ecs.content().blocks("load_balancer").stream()
                    .anyMatch(
                        block ->
                            wiring
                                .target(block.content(), "target_group_arn", TYPES)
                                .filter(group::equals)
                                .isPresent()))
        .map(wiring.services()::of)
        .findFirst()
        .orElseGet(() -> wiring.services().of(group));
  }

  private boolean isOf(Resource attachment, Resource group) {
    return Optional.of(attachment.content())
        .flatMap(content -> wiring.target(content, "target_group_arn", TYPES))
        .filter(group::equals)
        .isPresent();
  }
}
