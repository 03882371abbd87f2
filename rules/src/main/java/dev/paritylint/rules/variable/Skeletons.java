package dev.paritylint.rules.variable;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import java.util.HashMap;
import java.util.Map;

/** Services of which a deployment leaves so much empty that somebody else must fill it in. */
final class Skeletons {
  private static final int FEW = 3;

  private final Map<Part, Count> counts;

  private record Part(Deployment deployment, String service) {}

  private record Count(int empty, int all) {
    Count plus(Count other) {
      return new Count(empty + other.empty, all + other.all);
    }
  }

  private Skeletons(Map<Part, Count> counts) {
    this.counts = counts;
  }

  static Skeletons of(Landscape landscape) {
    Map<Part, Count> counts = new HashMap<>();
    for (Setting setting : landscape.settings()) {
      if (setting.kind() == SettingKind.VARIABLE) {
        int empty = setting.value().equals(new Value.Text("")) ? 1 : 0;
        counts.merge(part(setting), new Count(empty, 1), Count::plus);
      }
    }
    return new Skeletons(counts);
  }

  /** Whether more than a few variables beside this one, or more than a third of all, are empty. */
  boolean include(Setting setting) {
    Count count = counts.getOrDefault(part(setting), new Count(0, 0));
    return count.empty() > FEW || count.empty() * 3 > count.all();
  }

  private static Part part(Setting setting) {
    return new Part(setting.deployment(), setting.service());
  }
}
