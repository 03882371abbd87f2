package dev.paritylint.cli.configuration;

import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How much of what was detected a configuration declares, by the environments' names. */
record Proposal(Map<String, Depth> environments, Part services, Part compare) {
  Proposal {
    environments = Collections.unmodifiableMap(new TreeMap<>(environments));
  }

  /** As much as can be said at all: a declared environment has no qualifier and no instance. */
  static Proposal most(Landscape landscape) {
    Map<String, Depth> depths = new TreeMap<>();
    for (Environment one : landscape.environments()) {
      boolean plain = one.qualifier().isEmpty() && one.instance().isEmpty() && !one.isDefault();
      depths.put(one.name(), plain ? Depth.WHOLE : Depth.DESCRIBED);
    }
    return new Proposal(depths, Part.WRITTEN, Part.WRITTEN);
  }

  Depth depth(String environment) {
    return environments.getOrDefault(environment, Depth.DESCRIBED);
  }

  boolean declares(String environment) {
    return depth(environment) != Depth.DESCRIBED;
  }

  /** Declares less of these environments; the same where nothing is declared of any of them. */
  Proposal less(Set<String> names) {
    Map<String, Depth> depths = new TreeMap<>(environments);
    names.forEach(name -> depths.computeIfPresent(name, (same, depth) -> depth.less()));
    return new Proposal(depths, services, compare);
  }

  /** Declares one part less, the least missed first. */
  Proposal less() {
    if (compare == Part.WRITTEN) {
      return new Proposal(environments, services, Part.DESCRIBED);
    }
    if (services == Part.WRITTEN) {
      return new Proposal(environments, Part.DESCRIBED, compare);
    }
    return less(environments.keySet());
  }
}
