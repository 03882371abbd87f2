package dev.paritylint.rules.timeout;

import dev.paritylint.model.Route;
import dev.paritylint.model.Upgrade;

/** Which routes WebSockets can take: not those on which a hop drops what asks for one. */
final class WebSocketRoutes {
  private WebSocketRoutes() {}

  static boolean mayCarry(Route route) {
    return route.hops().stream().noneMatch(hop -> hop.upgrade() instanceof Upgrade.Dropped);
  }
}
