package dev.paritylint.parity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which names of one service are one setting although every environment has its own word in them:
 * {@code STAGING_API_URL} and {@code PROD_API_URL}. Exact names come first: what two environments
 * call alike is never taken apart.
 */
final class SharedNames {
  private final Map<String, Set<String>> environments;
  private final Map<String, String> shared = new HashMap<>();

  private SharedNames(Map<String, Set<String>> environments) {
    this.environments = environments;
  }

  /**
   * @param environments the environments that have a name, by name
   * @param words the words of an environment
   */
  static SharedNames of(
      Map<String, Set<String>> environments, Function<String, Optional<OwnWords>> words) {
    SharedNames names = new SharedNames(environments);
    Map<String, List<String>> byBare = new LinkedHashMap<>();
    environments.forEach(
        (name, in) -> {
          if (in.size() == 1) {
            words
                .apply(in.iterator().next())
                .map(own -> own.strip(name))
                .filter(bare -> !bare.equals(name) && !bare.equals("{env}"))
                .ifPresent(
                    bare -> byBare.computeIfAbsent(bare, unseen -> new ArrayList<>()).add(name));
          }
        });
    byBare.forEach(names::join);
    return names;
  }

  /** Only where every environment has one of the names, and there are several to join. */
  private void join(String bare, List<String> names) {
    List<String> all = new ArrayList<>(names);
    if (environments.containsKey(bare)) {
      all.add(bare);
    }
    Set<String> having = new HashSet<>();
    boolean once =
        all.stream()
            .flatMap(each -> environments.getOrDefault(each, Set.of()).stream())
            .allMatch(having::add);
    if (once && all.size() > 1) {
      all.forEach(name -> shared.put(name, bare));
    }
  }

  /** The name by which all environments know a setting. */
  String of(String name) {
    return shared.getOrDefault(name, name);
  }
}
