package dev.paritylint.terraform;

import dev.paritylint.model.Route;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an integration of API Gateway leads: a function, a load balancer, or another address. */
final class ApiTargets {
  private static final Set<String> LINKS = Set.of("aws_api_gateway_vpc_link");
  private static final Set<String> BALANCERS = Set.of("aws_lb", "aws_alb");

  private final Wiring wiring;
  private final LambdaEnds functions;

  ApiTargets(Wiring wiring) {
    this.wiring = wiring;
    this.functions = new LambdaEnds(wiring);
  }

  Optional<Route> function(Front front, @Nullable Traced arn) {
    return functions.behind(front, arn);
  }

  /**
   * The routes that go on from an integration; where nothing tells where it leads, one that ends
   * there.
   *
   * @param uri the function's, the listener's or the server's address
   * @param link the VPC link that it goes through, or null
   * @param otherwise what the service is called where nothing tells
   */
  List<Route> behind(Front front, @Nullable Traced uri, @Nullable Traced link, String otherwise) {
    Optional<Route> function = functions.behind(front, uri);
    if (function.isPresent()) {
      return List.of(function.get());
    }
    List<Route> inner = wiring.entrances().behind(uri);
    if (inner.isEmpty()) {
      inner = wiring.index().target(link, LINKS).map(this::behindLink).orElse(List.of());
    }
    List<Route> onward = front.through(inner, "");
    return onward.isEmpty() ? List.of(front.to(otherwise)) : onward;
  }

  private List<Route> behindLink(Resource link) {
    return wiring
        .index()
        .targets(link.content().attributes().get("target_arns"), BALANCERS)
        .stream()
        .flatMap(balancer -> wiring.entrances().of(balancer).stream())
        .toList();
  }
}
