package dev.paritylint.cli.report.html;

import dev.paritylint.cli.report.Effective;
import dev.paritylint.cli.report.HopWords;
import dev.paritylint.cli.report.RouteList;
import dev.paritylint.cli.report.html.RoutePicture.Loss;
import dev.paritylint.model.Environment;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The routes to each service, the environments beside each other: a picture, and the same in words.
 */
record RoutesSection(Reported reported) {

  /** Routes that differ only in what they serve. */
  private record Way(String deployment, List<Hop> hops) {}

  Markup markup() {
    Markup out = new Markup();
    out.open("section", "id", "routes", "aria-labelledby", "routes-title");
    out.element("h2", "Routes", "id", "routes-title");
    out.open("p", "class", "legend");
    out.text("What a request passes on its way to each service, and how long each layer waits. ");
    out.element("span", "binds", "class", "binds").text(" marks the limit that is reached first.");
    out.close("p").line();
    Map<String, Map<String, List<Route>>> services = services();
    if (services.isEmpty()) {
      out.element("p", "No route was found.", "class", "nothing");
    }
    services.forEach((service, routes) -> service(service, routes, out));
    return out.close("section").line();
  }

  private Map<String, Map<String, List<Route>>> services() {
    Set<String> wanted = new TreeSet<>();
    reported.table().environments().forEach(environment -> wanted.add(environment.name()));
    Map<String, Map<String, List<Route>>> services = new TreeMap<>();
    if (wanted.isEmpty()) {
      return services;
    }
    for (Route route : RouteList.of(reported.result().landscape(), wanted).routes()) {
      services
          .computeIfAbsent(route.service(), service -> new TreeMap<>())
          .computeIfAbsent(route.environment().name(), name -> new ArrayList<>())
          .add(route);
    }
    return services;
  }

  private void service(String service, Map<String, List<Route>> routes, Markup out) {
    out.open("section", "class", "service", "data-service", service);
    out.element("h3", service).open("div", "class", "lanes").line();
    for (Environment environment : reported.table().environments()) {
      out.open("div", "class", "lane").element("h4", environment.name());
      List<Route> found = routes.getOrDefault(environment.name(), List.of());
      if (found.isEmpty()) {
        out.element("p", "no route was found", "class", "nothing");
      }
      ways(found).values().forEach(folded -> way(folded, out));
      out.close("div").line();
    }
    out.close("div").close("section").line();
  }

  private static Map<Way, List<Route>> ways(List<Route> routes) {
    Map<Way, List<Route>> ways = new LinkedHashMap<>();
    for (Route route : routes) {
      Way way = new Way(route.deployment().id(), route.hops());
      ways.computeIfAbsent(way, unseen -> new ArrayList<>()).add(route);
    }
    return ways;
  }

  private void way(List<Route> folded, Markup out) {
    Route route = folded.get(0);
    out.open("figure", "class", "route");
    out.add(new RoutePicture(route, served(folded), reported.look(), loss(route)).markup());
    out.open("figcaption").element("span", route.deployment().id(), "class", "place");
    out.open("details").element("summary", "In words").open("ul");
    folded.forEach(each -> out.element("li", served(each) + " → " + each.service()));
    HopWords words = new HopWords(reported.look());
    for (Hop hop : route.hops()) {
      out.open("li").text(hop.label()).open("ul");
      for (Limit limit : hop.limits()) {
        out.element("li", label(limit.kind()) + ": " + words.limit(limit));
      }
      out.element("li", "WebSocket: " + words.upgrade(hop.upgrade())).close("ul").close("li");
    }
    out.close("ul").close("details");
    out.element("p", effective(route), "class", "effective");
    out.close("figcaption").close("figure").line();
  }

  /** A rule knows the paths of WebSockets; a route that carries none loses nothing. */
  private Loss loss(Route route) {
    boolean found =
        route.hops().stream()
            .map(Hop::upgrade)
            .filter(Upgrade.Dropped.class::isInstance)
            .map(Upgrade.Dropped.class::cast)
            .anyMatch(dropped -> reported.isBlamed(dropped.at()));
    return found ? Loss.DEFECT : Loss.HARMLESS;
  }

  static String effective(Route route) {
    Effective effective = new Effective(route);
    StringBuilder out = new StringBuilder("In effect: ");
    for (LimitKind kind : LimitKind.values()) {
      if (kind.endsRequests()) {
        out.append(label(kind)).append(' ').append(effective.limit(kind)).append("; ");
      }
    }
    return out.append("a WebSocket ").append(effective.upgrade()).append('.').toString();
  }

  private static String served(List<Route> folded) {
    return folded.stream().map(RoutesSection::served).collect(Collectors.joining(", "));
  }

  private static String served(Route route) {
    String host = route.host();
    if (host.isEmpty()) {
      host = route.hostKnown() ? "any host" : "a host that is not known";
    }
    return route.paths().isEmpty() ? host : host + " " + String.join(", ", route.paths());
  }

  static String label(LimitKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
