package dev.paritylint.lint;

import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One cause, one finding: at one place only the first rule of a line speaks. A place is any that a
 * finding shows, for a timeout that nothing applies needs no second voice about its being
 * different.
 */
final class Precedence {
  private static final List<List<String>> LINES =
      List.of(
          List.of(
              "route/invalid-block",
              "timeout/not-applied",
              "timeout/out-of-range",
              "timeout/cut-short",
              "timeout/heartbeat",
              "timeout/keep-alive",
              "timeout/unit",
              "timeout/parity"),
          // A variable that lists origins is one of addresses too.
          List.of(
              "url/cross-environment",
              "variable/cross-environment",
              "header/origin",
              "url/local",
              "url/scheme",
              "url/parity",
              "url/unrouted"),
          List.of("header/forbidden", "header/websocket-upgrade", "header/origin", "header/parity"),
          List.of(
              "variable/malformed",
              "variable/secret",
              "variable/cross-environment",
              "variable/unresolved",
              "variable/type",
              "variable/parity",
              "variable/missing"));

  private Precedence() {}

  /**
   * Without the findings that only repeat what another says of the same place; of what is told
   * together, without those parts.
   */
  static List<Finding> apply(List<Finding> findings) {
    Map<Span, List<Finding>> spoken = new HashMap<>();
    for (Finding finding : findings) {
      places(finding)
          .forEach(place -> spoken.computeIfAbsent(place, at -> new ArrayList<>()).add(finding));
    }
    return findings.stream().flatMap(finding -> rest(finding, spoken)).toList();
  }

  private static Stream<Finding> rest(Finding finding, Map<Span, List<Finding>> spoken) {
    List<Finding> parts = finding.parts().stream().filter(part -> isFirst(part, spoken)).toList();
    return parts.isEmpty() ? Stream.empty() : Stream.of(finding.of(parts));
  }

  private static boolean isFirst(Finding finding, Map<Span, List<Finding>> spoken) {
    return places(finding).stream()
        .flatMap(place -> spoken.getOrDefault(place, List.of()).stream())
        .noneMatch(other -> comesBefore(other.rule().id(), finding.rule().id()));
  }

  private static Set<Span> places(Finding finding) {
    Set<Span> places = new HashSet<>();
    places.add(finding.place().at());
    finding.related().forEach(place -> places.add(place.at()));
    return places;
  }

  static boolean comesBefore(String one, String other) {
    return LINES.stream()
        .filter(line -> line.contains(one) && line.contains(other))
        .anyMatch(line -> line.indexOf(one) < line.indexOf(other));
  }
}
