package dev.paritylint.terraform;

import dev.paritylint.model.Route;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where ways from outside enter a root's own load balancers and gateways. */
final class Entrances {
  private static final Set<String> RECORDS = Set.of("aws_route53_record");

  private final ResourceIndex index;
  private final Map<String, List<Route>> byAddress = new LinkedHashMap<>();

  Entrances(ResourceIndex index) {
    this.index = index;
  }

  void add(Resource entrance, Route route) {
    byAddress.computeIfAbsent(entrance.address(), address -> new ArrayList<>()).add(route);
  }

  /**
   * The routes that begin at what an origin's domain is of: a resource of the root, the record that
   * names one, or a host that one of them serves.
   */
  List<Route> behind(@Nullable Traced domain) {
    if (domain == null) {
      return List.of();
    }
    if (domain.value() instanceof TerraformValue.Unknown unknown) {
      List<Route> direct = at(unknown.reference());
      return direct.isEmpty()
          ? index.target(domain, RECORDS).map(this::behindRecord).orElse(List.of())
          : direct;
    }
    String host = host(ResourceTexts.scalar(domain.value()).orElse(""));
    List<Route> serving =
        byAddress.values().stream()
            .flatMap(Collection::stream)
            .filter(route -> !host.isEmpty() && route.host().equals(host))
            .distinct()
            .toList();
    return serving.isEmpty()
        ? index.of(RECORDS).stream()
            .filter(record -> !host.isEmpty() && names(record, host))
            .flatMap(record -> behindRecord(record).stream())
            .distinct()
            .toList()
        : serving;
  }

  /** The host of a URL; anything else is a host already. */
  private static String host(String text) {
    return text.replaceFirst("^https?://", "").replaceFirst("[/:].*$", "");
  }

  private static boolean names(Resource record, String host) {
    return ResourceTexts.text(record.content(), "name").equals(host);
  }

  private List<Route> behindRecord(Resource record) {
    return record.content().blocks("alias").stream()
        .map(alias -> alias.content().attributes().get("name"))
        .filter(Objects::nonNull)
        .flatMap(name -> at(reference(name)).stream())
        .toList();
  }

  private static String reference(Traced value) {
    return value.value() instanceof TerraformValue.Unknown unknown ? unknown.reference() : "";
  }

  /** The routes that begin at a resource. */
  List<Route> of(Resource entrance) {
    return at(entrance.address());
  }

  private List<Route> at(String address) {
    List<Route> exact = byAddress.getOrDefault(address, List.of());
    return exact.isEmpty() && !address.isEmpty()
        ? byAddress.getOrDefault(address + "[0]", List.of())
        : exact;
  }
}
