package dev.paritylint.terraform;

import dev.paritylint.model.Hop;
import dev.paritylint.model.Route;
import dev.paritylint.terraform.EvaluatedRoot.Content;
import dev.paritylint.terraform.EvaluatedRoot.Nested;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ways through CloudFront: alias, cache behavior, origin, and what the origin's domain is of.
 */
final class CloudFrontRoutes {
  private static final Set<String> DISTRIBUTIONS = Set.of("aws_cloudfront_distribution");
  private static final Set<String> FUNCTION_URLS = Set.of("aws_lambda_function_url");
  private static final String DOMAIN = "domain_name";

  private final Wiring wiring;
  private final FunctionUrlRoutes functionUrls;

  CloudFrontRoutes(Wiring wiring, FunctionUrlRoutes functionUrls) {
    this.wiring = wiring;
    this.functionUrls = functionUrls;
  }

  List<Route> read() {
    List<Route> routes = new ArrayList<>();
    for (Resource distribution : wiring.index().of(DISTRIBUTIONS)) {
      if (!ResourceTexts.text(distribution.content(), "enabled").equals("false")) {
        behaviors(distribution, routes);
      }
    }
    return routes.stream().distinct().toList();
  }

  private void behaviors(Resource distribution, List<Route> routes) {
    Content content = distribution.content();
    for (Nested behavior : content.blocks("ordered_cache_behavior")) {
      String pattern = ResourceTexts.text(behavior.content(), "path_pattern");
      if (!pattern.isEmpty()) {
        List<String> paths = List.of(pattern.startsWith("/") ? pattern : "/" + pattern);
        behavior(distribution, behavior.content(), paths, routes);
      }
    }
    content
        .blocks("default_cache_behavior")
        .forEach(behavior -> behavior(distribution, behavior.content(), List.of(), routes));
  }

  private void behavior(
      Resource distribution, Content behavior, List<String> paths, List<Route> routes) {
    Traced target = behavior.attributes().get("target_origin_id");
    Optional<Content> origin =
        target == null ? Optional.empty() : origin(distribution.content(), target);
    if (origin.isEmpty()) {
      return;
    }
    Hop plain = hop(distribution, origin.get());
    boolean alsoPlain =
        !ResourceTexts.text(behavior, "viewer_protocol_policy").matches("https-only|redirect.*");
    Hop hop = alsoPlain ? plain : plain.overTls();
    for (String alias : ResourceTexts.texts(distribution.content(), "aliases")) {
      Front front = wiring.front(alias, true, paths, hop);
      routes.addAll(ends(front, origin.get(), distribution));
    }
    if (hasOtherHosts(distribution.content())) {
      Front front = wiring.front("", false, paths, hop);
      routes.addAll(ends(front, origin.get(), distribution));
    }
  }

  private Hop hop(Resource distribution, Content origin) {
    boolean custom = !origin.blocks("custom_origin_config").isEmpty();
    return wiring
        .hops()
        .of(
            "aws.cloudfront",
            distribution,
            Map.of("origin", custom ? "custom" : "bucket"),
            ResourceTexts.text(origin, "origin_id"));
  }

  /** Without an alias, a name that Amazon gives it. */
  private static boolean hasOtherHosts(Content distribution) {
    return ResourceTexts.texts(distribution, "aliases").isEmpty()
        || !ResourceTexts.isComplete(distribution, "aliases");
  }

  /** The origin of that id; of a group the first that it asks. */
  private static Optional<Content> origin(Content distribution, Traced id) {
    return block(distribution, "origin", id)
        .or(
            () ->
                block(distribution, "origin_group", id)
                    .flatMap(
                        group ->
                            group.blocks("member").stream()
                                .map(member -> member.content().attributes().get("origin_id"))
                                .findFirst()
                                .flatMap(first -> block(distribution, "origin", first))));
  }

  private static Optional<Content> block(Content distribution, String type, Traced id) {
    return distribution.blocks(type).stream()
        .map(Nested::content)
        .filter(
            content -> {
              Traced own = content.attributes().get("origin_id");
              return own != null && Wiring.same(own, id);
            })
        .findFirst();
  }

  private List<Route> ends(Front front, Content origin, Resource distribution) {
    Traced domain = origin.attributes().get(DOMAIN);
    Optional<Resource> functionUrl = wiring.index().target(domain, FUNCTION_URLS);
    if (functionUrl.isPresent()) {
      return functionUrls.behind(front, functionUrl.get());
    }
    List<Route> onward =
        front.through(wiring.entrances().behind(domain), ResourceTexts.text(origin, DOMAIN));
    return onward.isEmpty() ? List.of(front.to(wiring.services().of(distribution))) : onward;
  }
}
