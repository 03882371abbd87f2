package dev.paritylint.model;

import dev.paritylint.source.Span;
import java.util.List;

/**
 * One layer that a request passes.
 *
 * @param platform the catalogue's name for this kind of hop ({@code gcp.cloud_run})
 * @param label what people call it ({@code Cloud Run service shop-backend})
 * @param at where it is configured
 */
public record Hop(String platform, String label, Span at, List<Limit> limits, Upgrade upgrade) {
  public Hop {
    limits = List.copyOf(limits);
  }
}
