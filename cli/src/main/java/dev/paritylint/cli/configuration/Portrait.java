package dev.paritylint.cli.configuration;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.LintResult;
import dev.paritylint.lint.Place;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a configuration that was written from detection must not change, in lines of text.
 *
 * @param environments what belongs to each: words, class, deployments, settings
 * @param comparisons what is held against what
 * @param findings as they are told, with all of their places
 */
record Portrait(
    Map<String, Set<String>> environments, List<String> comparisons, List<String> findings) {

  static Portrait of(LintResult result) {
    Landscape landscape = result.landscape();
    Map<String, Set<String>> environments = new TreeMap<>();
    landscape.environments().forEach(one -> of(one.name(), environments).add(words(one)));
    for (Deployment one : landscape.deployments()) {
      of(one.environment().name(), environments)
          .add(one.id() + one.layers() + one.branch() + one.inputs());
    }
    for (Setting one : landscape.settings()) {
      of(one.environment().name(), environments).add(line(one));
    }
    return new Portrait(
        environments,
        landscape.comparisons().stream()
            .map(pair -> pair.left().name() + " " + pair.right().name())
            .toList(),
        Stream.concat(result.findings().stream(), result.waived().stream())
            .map(Portrait::line)
            .toList());
  }

  /** The environments of which something else is seen there. */
  Set<String> differing(Portrait other) {
    Set<String> names = new TreeSet<>(environments.keySet());
    names.addAll(other.environments.keySet());
    names.removeIf(name -> linesOf(name).equals(other.linesOf(name)));
    return names;
  }

  private Set<String> linesOf(String environment) {
    return environments.getOrDefault(environment, Set.of());
  }

  private static Set<String> of(String name, Map<String, Set<String>> environments) {
    return environments.computeIfAbsent(name, unseen -> new TreeSet<>());
  }

  private static String words(Environment one) {
    return one.spellings() + one.kind().label() + one.qualifier() + one.instance();
  }

  private static String line(Setting one) {
    return String.join(
        " ",
        one.deployment().id(),
        one.key(),
        one.kind().toString(),
        one.value().toString(),
        one.origin().at().toString());
  }

  private static String line(Finding one) {
    StringBuilder line = new StringBuilder(one.severity().label());
    line.append(one.rule().id()).append(one.environments()).append(one.key());
    line.append(one.message()).append(one.help()).append(place(one.place()));
    one.related().forEach(place -> line.append(place(place)));
    return line.toString();
  }

  private static String place(Place place) {
    return " " + place.at() + " " + place.label();
  }
}
