package dev.paritylint.cli.report;

import dev.paritylint.cli.report.terminal.Chain;
import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.cli.report.terminal.Painter.Role;
import dev.paritylint.cli.report.terminal.Printable;
import dev.paritylint.cli.report.terminal.Wrapping;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.Hop;
import dev.paritylint.model.Limit;
import dev.paritylint.model.Limit.LimitKind;
import dev.paritylint.model.Route;
import dev.paritylint.model.Upgrade;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every route with its hops and what they allow, for people. */
public final class RoutesText {
  private static final String ROUTE = "    ";
  private static final String HOP = "      ";
  private static final String FACT = "        ";
  private static final String UPGRADE = "WebSocket";
  private static final int LABELS = UPGRADE.length() + 2;

  private final RouteList routes;
  private final Look look;
  private final HopWords words;
  private final StringBuilder out = new StringBuilder();

  /** Routes that differ only in what they serve. */
  private record Way(Deployment deployment, String service, List<Hop> hops) {}

  public RoutesText(RouteList routes, Look look) {
    this.routes = routes;
    this.look = look;
    this.words = new HopWords(look);
  }

  public String print() {
    Map<Way, List<Route>> ways = new LinkedHashMap<>();
    for (Route route : routes.routes()) {
      ways.computeIfAbsent(
              new Way(route.deployment(), route.service(), route.hops()), way -> new ArrayList<>())
          .add(route);
    }
    String environment = "";
    String deployment = "";
    for (List<Route> folded : ways.values()) {
      Deployment here = folded.get(0).deployment();
      if (!here.environment().name().equals(environment)) {
        out.append(out.isEmpty() ? "" : "\n");
        environment = here.environment().name();
        deployment = "";
        line("", Role.STRONG, environment);
      }
      if (!here.id().equals(deployment)) {
        deployment = here.id();
        line("  ", Role.PLACE, deployment);
      }
      way(folded);
    }
    return out.isEmpty() ? "no route was found\n" : out.toString();
  }

  private void way(List<Route> folded) {
    Route route = folded.get(0);
    folded.forEach(each -> line(ROUTE, Role.STRONG, served(each) + " → " + each.service()));
    for (Hop hop : route.hops()) {
      line(HOP, Role.STRONG, hop.label() + " (" + Chain.place(hop.at(), look) + ")");
      limits(hop);
      upgrade(hop.upgrade());
    }
    Effective effective = new Effective(route);
    line(HOP, Role.HELP, "= effective");
    for (LimitKind kind : LimitKind.values()) {
      if (kind.endsRequests()) {
        fact(label(kind), effective.limit(kind));
      }
    }
    fact(UPGRADE, effective.upgrade());
  }

  /** {@code api.acme.com /ws/*, /events}. */
  private static String served(Route route) {
    String host = host(route);
    return route.paths().isEmpty() ? host : host + " " + String.join(", ", route.paths());
  }

  private static String host(Route route) {
    if (!route.host().isEmpty()) {
      return route.host();
    }
    return route.hostKnown() ? "any host" : "a host that is not known";
  }

  private static String label(LimitKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** One attribute often limits several things. */
  private void limits(Hop hop) {
    String before = "";
    for (Limit limit : hop.limits()) {
      String text = words.limit(limit);
      fact(label(limit.kind()), text.equals(before) ? "the same" : text);
      before = text;
    }
  }

  private void upgrade(Upgrade upgrade) {
    fact(UPGRADE, words.upgrade(upgrade));
  }

  private void line(String indent, Role role, String text) {
    for (String line : Wrapping.wrap(Printable.of(text), look.width() - indent.length())) {
      out.append(indent).append(look.painter().paint(role, line.stripTrailing())).append('\n');
    }
  }

  /** A label, and beside it a text over as many lines as it needs. */
  private void fact(String label, String text) {
    String margin = label + " ".repeat(LABELS - label.length());
    for (String line : Wrapping.wrap(Printable.of(text), look.width() - FACT.length() - LABELS)) {
      out.append((FACT + margin + line).stripTrailing()).append('\n');
      margin = " ".repeat(LABELS);
    }
  }
}
