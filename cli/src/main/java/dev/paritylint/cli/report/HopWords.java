package dev.paritylint.cli.report;

import dev.paritylint.cli.report.terminal.Chain;
import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.model.Limit;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Upgrade;

/** What a hop allows, in words with their places. */
public record HopWords(Look look) {

  /** {@code 30 s, set by gcp.backend_service.timeout_sec (main.tf:3:5)}. */
  public String limit(Limit limit) {
    if (!limit.value().isKnown()) {
      return limit.value().shown() + " (" + limit.name() + ")";
    }
    if (!limit.set()) {
      return limit.value().shown() + ", the platform's own (" + limit.name() + ")";
    }
    String chain = Chain.of(new Origin(limit.at(), limit.via()), look);
    return "%s, set by %s (%s%s)"
        .formatted(
            limit.value().shown(),
            limit.name(),
            Chain.place(limit.at(), look),
            chain.isEmpty() ? "" : ", " + chain);
  }

  /** What becomes of a WebSocket, and why. */
  public String upgrade(Upgrade upgrade) {
    if (upgrade instanceof Upgrade.Passed passed) {
      return "passes: " + passed.why();
    } else if (upgrade instanceof Upgrade.Dropped dropped) {
      return "dropped: " + dropped.why() + " (" + Chain.place(dropped.at(), look) + ")";
    } else if (upgrade instanceof Upgrade.ByVersion some) {
      return "by version: " + some.why() + " (" + Chain.place(some.at(), look) + ")";
    } else if (upgrade instanceof Upgrade.Unclear) {
      return "unclear";
    }
    throw new AssertionError("no words for " + upgrade.getClass()); // RoutesReportTest
  }
}
