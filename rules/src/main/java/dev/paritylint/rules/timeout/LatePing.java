package dev.paritylint.rules.timeout;

import dev.paritylint.lint.Severity;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Limit.LimitKind;
import dev.paritylint.model.Route;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.Certainty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A ping that comes too late, or may, for the idle limit that binds on a route. */
record LatePing(Ping ping, Route.Binding binding, Severity severity) {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** All that there are, route by route. */
  static List<LatePing> in(Landscape landscape) {
    if (landscape.routes().isEmpty()) {
      return List.of();
    }
    Pings pings = Pings.of(landscape);
    Catalogue catalogue = Catalogue.load();
    List<LatePing> late = new ArrayList<>();
    for (Route route : landscape.routes()) {
      boolean carries =
          WebSocketRoutes.mayCarry(route) && route.environment().kind() != EnvironmentClass.LOCAL;
      Route.Binding binding = carries ? route.binding(LimitKind.IDLE).orElse(null) : null;
      if (binding != null) {
        pings.on(route).forEach(ping -> judge(ping, binding, catalogue).ifPresent(late::add));
      }
    }
    return late;
  }

  private static Optional<LatePing> judge(Ping ping, Route.Binding binding, Catalogue catalogue) {
    if (ping.isOff()) {
      return ping.isSurelyForClients()
          ? Optional.of(new LatePing(ping, binding, Severity.NOTE))
          : Optional.empty();
    }
    Severity full;
    if (ping.seconds().compareTo(binding.seconds()) >= 0) {
      full = Severity.ERROR;
    } else if (ping.seconds().multiply(TWO).compareTo(binding.seconds()) > 0) {
      full = Severity.WARNING;
    } else {
      return Optional.empty();
    }
    boolean documented = catalogue.certainty(binding.hop(), binding.limit()) == Certainty.CONFIRMED;
    return Optional.of(new LatePing(ping, binding, weigh(full, ping, documented)));
  }

  private static Severity weigh(Severity full, Ping ping, boolean documented) {
    if (!documented) {
      return Severity.NOTE;
    }
    if (ping.isSurelyForClients()) {
      return full;
    }
    return full == Severity.ERROR ? Severity.WARNING : Severity.NOTE;
  }

  /** Whether the connection may be closed between two pings. */
  boolean isTooLate() {
    return !ping.isOff() && ping.seconds().compareTo(binding.seconds()) >= 0;
  }
}
