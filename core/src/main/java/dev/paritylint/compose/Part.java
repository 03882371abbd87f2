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
 * @param commands the words of what is run, by the keys that say it
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
    Map<String, List<FilledText>> commands,
    Map<String, Placed> labels,
    @Nullable Extends base,
    Set<String> cleared) {

  /** The service that this one builds on; {@code file} is empty for one beside it. */
  record Extends(String service, String file, Span at) {}

  private static final Set<String> ADDED =
      Set.of(
          "ports",
          "expose",
          "extra_hosts",
          "aliases",
          "links",
          "volumes",
          "configs",
          "secrets",
          "depends_on",
          "profiles");

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
    environment.forEach(
        (key, own) -> variables.merge(key, own, (before, after) -> after.over(before, key)));
    return new Part(
        name,
        at,
        variables,
        stillKeyed,
        files(below),
        merged(below),
        commands(below),
        labels(below),
        null,
        cleared);
  }

  private List<EnvFile> files(Part below) {
    Map<String, EnvFile> all = new LinkedHashMap<>();
    if (!cleared.contains("env_file")) {
      below.envFiles.forEach(file -> all.put(file.path(), file));
    }
    envFiles.forEach(file -> all.put(file.path(), file));
    return List.copyOf(all.values());
  }

  /** Whether this takes out what is below; a name in a mapping goes with the mapping. */
  private boolean clears(String name) {
    return cleared.contains(name)
        || cleared.stream().anyMatch(each -> !each.isEmpty() && name.startsWith(each + "."));
  }

  private Map<String, List<Placed>> merged(Part below) {
    Map<String, List<Placed>> all = new LinkedHashMap<>(below.attributes);
    all.keySet().removeIf(this::clears);
    attributes.forEach(
        (key, values) -> {
          List<Placed> before = all.getOrDefault(key, List.of());
          all.put(key, ADDED.contains(key) ? added(key, before, values) : over(before, values));
        });
    return all;
  }

  /** A port that is published again, or a name that is repeated, is there once. */
  private static List<Placed> added(String key, List<Placed> below, List<Placed> own) {
    Map<Object, Placed> all = new LinkedHashMap<>();
    List<Placed> both = new ArrayList<>(below);
    both.addAll(own);
    for (Placed each : both) {
      String text = each.text().orElse(null);
      Object identity = text == null ? each : key.equals("ports") ? Ports.expand(text) : text;
      all.put(identity, each);
    }
    return List.copyOf(all.values());
  }

  private List<Placed> over(List<Placed> below, List<Placed> own) {
    boolean single = below.size() == 1 && own.size() == 1;
    return single ? List.of(own.get(0).over(below.get(0), name)) : own;
  }

  private Map<String, List<FilledText>> commands(Part below) {
    Map<String, List<FilledText>> all = new LinkedHashMap<>(below.commands);
    all.keySet().removeIf(this::clears);
    all.putAll(commands);
    return all;
  }

  private Map<String, Placed> labels(Part below) {
    Map<String, Placed> all = new LinkedHashMap<>();
    below.labels.forEach(
        (key, value) -> {
          if (!clears("labels." + key)) {
            all.put(key, value);
          }
        });
    labels.forEach((key, own) -> all.merge(key, own, (before, after) -> after.over(before, key)));
    return all;
  }
}
