package dev.paritylint.model;

import dev.paritylint.model.Limit.LimitKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The hops that a request passes on its way to one service, outermost first.
 *
 * @param host the host that it serves, or empty where any
 * @param paths the path patterns that it serves, empty where all
 * @param service where it ends, by its canonical name
 * @param hostKnown whether an empty host means any; otherwise nothing that was read tells which
 */
public record Route(
    Deployment deployment,
    String host,
    List<String> paths,
    String service,
    List<Hop> hops,
    boolean hostKnown) {

  /** The hop whose limit is reached first. */
  public record Binding(Hop hop, Limit limit, BigDecimal seconds) {}

  public Route {
    paths = List.copyOf(paths);
    hops = List.copyOf(hops);
  }

  /** A route whose host is as it says. */
  public Route(
      Deployment deployment, String host, List<String> paths, String service, List<Hop> hops) {
    this(deployment, host, paths, service, hops, true);
  }

  public Environment environment() {
    return deployment.environment();
  }

  /** The same route under the service's canonical name. */
  public Route withService(String canonical) {
    return new Route(deployment, host, paths, canonical, hops, hostKnown);
  }

  /** The same route, for a host that nothing tells. */
  public Route withUnknownHost() {
    return new Route(deployment, "", paths, service, hops, false);
  }

  /** Whether a client speaks TLS to its outermost hop that says so. */
  public boolean isEncrypted() {
    return hops.stream().anyMatch(Hop::encrypted);
  }

  /** The known limits of that kind along the way, outermost first. */
  public List<Binding> limits(LimitKind kind) {
    List<Binding> limits = new ArrayList<>();
    for (Hop hop : hops) {
      for (Limit limit : hop.limits()) {
        if (limit.kind() == kind && limit.value() instanceof Value.Seconds seconds) {
          limits.add(new Binding(hop, limit, seconds.seconds()));
        }
      }
    }
    return limits;
  }

  /** The lowest known limit of that kind along the way; the inner hop where two are equal. */
  public Optional<Binding> binding(LimitKind kind) {
    return limits(kind).stream()
        .reduce((one, other) -> BY_SECONDS.compare(other, one) <= 0 ? other : one);
  }

  private static final Comparator<Binding> BY_SECONDS = Comparator.comparing(Binding::seconds);
}
