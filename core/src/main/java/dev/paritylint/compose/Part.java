package dev.paritylint.compose;

import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one file says of a service, or what several say together.
 *
 * @param at the service's key
 * @param keyed whether the environment is still the mapping of one file: Compose takes single
 *     variables out of nothing else
 * @param cleared what {@code !reset} and {@code !override} take out of what is below: "" for all,
 *     {@code ports}, {@code environment.KEY}
 */
record Part(
    String name,
    Span at,
    Map<String, Assignment> environment,
    boolean keyed,
    List<EnvFile> envFiles,
    Map<String, List<Placed>> attributes,
    Map<String, Placed> labels,
    @Nullable Extends base,
    Set<String> cleared) {

  /** The service that this one builds on; {@code file} is empty for one beside it. */
  record Extends(String service, String file, Span at) {}

  private static final Set<String> ADDED =
      Set.of("ports", "extra_hosts", "aliases", "links", "volumes");

  /** This laid over {@code below}, by the rules of compose-go's override package. */
  Part over(Part below) {
    if (cleared.contains("")) {
      return this;
    }
    Map<String, Assignment> variables = new LinkedHashMap<>();
    if (!cleared.contains("environment")) {
      variables.putAll(below.environment);
      if (below.keyed) {
        variables.keySet().removeIf(key -> cleared.contains("environment." + key));
      }
    }
    boolean alone = variables.isEmpty() || environment.isEmpty();
    boolean stillKeyed = alone && (variables.isEmpty() ? keyed : below.keyed);
    variables.putAll(environment);
    return new Part(
        name, at, variables, stillKeyed, files(below), merged(below), labels(below), null, cleared);
  }

  private List<EnvFile> files(Part below) {
    Map<String, EnvFile> all = new LinkedHashMap<>();
    if (!cleared.contains("env_file")) {
      below.envFiles.forEach(file -> all.put(file.path(), file));
    }
    envFiles.forEach(file -> all.put(file.path(), file));
    return List.copyOf(all.values());
  }

  private Map<String, List<Placed>> merged(Part below) {
    Map<String, List<Placed>> all = new LinkedHashMap<>(below.attributes);
    all.keySet().removeIf(cleared::contains);
    attributes.forEach(
        (name, values) -> {
          List<Placed> both =
              new ArrayList<>(ADDED.contains(name) ? all.getOrDefault(name, List.of()) : List.of());
          both.addAll(values);
          all.put(name, List.copyOf(both));
        });
    return all;
  }

  private Map<String, Placed> labels(Part below) {
    Map<String, Placed> all = new LinkedHashMap<>();
    if (!cleared.contains("labels")) {
      all.putAll(below.labels);
    }
    all.putAll(labels);
    return all;
  }
}
