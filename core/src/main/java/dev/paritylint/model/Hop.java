package dev.paritylint.model;

import dev.paritylint.source.Span;
import java.util.List;

/**
 * One layer that a request passes.
 *
 * @param platform the catalogue's name for this kind of hop ({@code gcp.cloud_run})
 * @param label what people call it ({@code Cloud Run service shop-backend})
 * @param at where it is configured
 * @param encrypted whether the configuration says that clients reach it over TLS
 */
public record Hop(
    String platform,
    String label,
    Span at,
    List<Limit> limits,
    Upgrade upgrade,
    boolean encrypted) {
  public Hop {
    limits = List.copyOf(limits);
  }

  /** A hop of which nothing says that it is reached over TLS. */
  public Hop(String platform, String label, Span at, List<Limit> limits, Upgrade upgrade) {
    this(platform, label, at, limits, upgrade, false);
  }

  /** The same hop, as it treats upgrades where its configuration decides. */
  public Hop with(Upgrade decided) {
    return new Hop(platform, label, at, limits, decided, encrypted);
  }

  /** The same hop, reached over TLS. */
  public Hop overTls() {
    return new Hop(platform, label, at, limits, upgrade, true);
  }
}
