package dev.paritylint.platform;

import dev.paritylint.model.Upgrade;
import java.util.List;

/**
 * One kind of hop: the platform's name for it, what people call it, its limits.
 *
 * @param upgrade what it does with a WebSocket upgrade by itself; unclear where its configuration
 *     decides, or nothing says
 */
public record HopRow(String platform, String label, List<LimitRow> limits, Upgrade upgrade) {
  public HopRow {
    limits = List.copyOf(limits);
  }
}
