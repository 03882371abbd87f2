package dev.paritylint.cli.report;

import dev.paritylint.model.Hop;
import dev.paritylint.model.Limit;
import dev.paritylint.model.Limit.LimitKind;
import dev.paritylint.model.Route;
import dev.paritylint.model.Upgrade;
import dev.paritylint.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What holds of a route as a whole, in words. */
public record Effective(Route route) {

  /** The lowest limit of a kind with the hop that binds; says so where others are not known. */
  public String limit(LimitKind kind) {
    String others = unknown(kind);
    Optional<Route.Binding> binding = route.binding(kind);
    if (binding.isPresent()) {
      String value = binding.get().limit().value().shown() + ", by " + binding.get().hop().label();
      return others.isEmpty() ? value : "at most " + value + "; it depends on " + others;
    }
    if (!others.isEmpty()) {
      return "unknown: it depends on " + others;
    }
    return limits(kind).isEmpty() ? "no limit is known" : "unlimited";
  }

  /** Whether a WebSocket comes through, and where not. */
  public String upgrade() {
    String dropping = labels(Upgrade.Dropped.class);
    if (!dropping.isEmpty()) {
      return "does not come through: dropped by " + dropping;
    }
    String some = labels(Upgrade.ByVersion.class);
    if (!some.isEmpty()) {
      return "comes through or not, by the version of " + some;
    }
    String unclear = labels(Upgrade.Unclear.class);
    return unclear.isEmpty() ? "comes through" : "nothing tells what becomes of it at " + unclear;
  }

  private String labels(Class<? extends Upgrade> outcome) {
    return route.hops().stream()
        .filter(hop -> outcome.isInstance(hop.upgrade()))
        .map(Hop::label)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String unknown(LimitKind kind) {
    return route.hops().stream()
        .filter(
            hop ->
                hop.limits().stream()
                    .anyMatch(
                        limit -> limit.kind() == kind && limit.value() instanceof Value.Unknown))
        .map(Hop::label)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private List<Limit> limits(LimitKind kind) {
    return route.hops().stream()
        .flatMap(hop -> hop.limits().stream())
        .filter(limit -> limit.kind() == kind)
        .toList();
  }
}
