package dev.paritylint.terraform;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.Hop;
import dev.paritylint.model.Route;
import dev.paritylint.terraform.EvaluatedRoot.Content;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the routes of one root are made with. */
record Wiring(
    Deployment deployment,
    ResourceIndex index,
    ResourceHops hops,
    ResourceServices services,
    Entrances entrances) {

  /** The resource of one of the types that an attribute refers to. */
  Optional<Resource> target(Content from, String attribute, Set<String> types) {
    return index.target(from.attributes().get(attribute), types);
  }

  /** Every resource of the type whose attribute refers to this one. */
  List<Resource> referring(String type, String attribute, Resource to) {
    return index.of(Set.of(type)).stream()
        .filter(
            from ->
                target(from.content(), attribute, Set.of(to.type())).filter(to::equals).isPresent())
        .toList();
  }

  /** The routes of every resource of these types, which other ways may enter there. */
  List<Route> entering(Set<String> types, Function<Resource, List<Route>> routesOf) {
    List<Route> all = new ArrayList<>();
    for (Resource entrance : index.of(types)) {
      List<Route> own = routesOf.apply(entrance);
      own.forEach(route -> entrances.add(entrance, route));
      all.addAll(own);
    }
    return all;
  }

  Hop hop(String platform, Resource resource, Map<String, String> facts) {
    return hops.of(platform, resource, facts, "");
  }

  /** A front without a host: any, or one that nothing tells. */
  Front front(String host, boolean hostKnown, List<String> paths, Hop first) {
    return new Front(deployment, host, hostKnown, paths, List.of(first));
  }

  /** Whether two names of blocks are the same, known or not. */
  static boolean same(Traced one, Traced other) {
    if (one.value() instanceof TerraformValue.Unknown unknown) {
      return !unknown.reference().isEmpty() && one.value().equals(other.value());
    }
    return one.value().equals(other.value());
  }
}
