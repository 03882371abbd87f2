package dev.paritylint.lint;

import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One value that several deployments take from one place (an env file that a script loads, a
 * variable of two services) is one cause: what a rule says of it more than once becomes one finding
 * that shows the other places too.
 */
final class Echoes {
  private record Cause(String rule, String setting, List<String> environments, Span source) {
    static Cause of(Finding finding) {
      return new Cause(
          finding.rule().id(),
          finding.setting(),
          finding.environments(),
          finding.place().origin().source());
    }
  }

  private Echoes() {}

  /**
   * One finding for each cause, told where the value itself stands if a deployment is read there.
   */
  static List<Finding> merge(List<Finding> findings) {
    Map<Cause, List<Finding>> causes = new LinkedHashMap<>();
    findings.forEach(
        finding ->
            causes.computeIfAbsent(Cause.of(finding), cause -> new ArrayList<>()).add(finding));
    return causes.values().stream().map(Echoes::one).toList();
  }

  private static Finding one(List<Finding> echoes) {
    if (echoes.size() == 1) {
      return echoes.get(0);
    }
    List<Finding> sorted =
        echoes.stream()
            .sorted(
                Comparator.comparing(Finding::severity)
                    .thenComparing(finding -> finding.place().origin().via().size())
                    .thenComparing(Finding.ORDER))
            .toList();
    Finding first = sorted.get(0);
    return first.withRelated(
        Stream.concat(first.related().stream(), sorted.stream().skip(1).map(Finding::place))
            .filter(place -> !place.at().equals(first.place().at()))
            .distinct()
            .toList());
  }
}
