package dev.paritylint.parity;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What there is to compare: a service that a deployment describes and does not start, by its
 * profiles, is held against none that runs it.
 */
public final class Started {
  private static final String STARTED = "compose.started";

  private record Described(Deployment deployment, String service) {
    static Described of(Setting setting) {
      return new Described(setting.deployment(), setting.service());
    }
  }

  private Started() {}

  /** The same landscape, without services that are not started here and run elsewhere. */
  public static Landscape in(Landscape landscape) {
    Set<Described> dormant = new HashSet<>();
    for (Setting setting : landscape.settings()) {
      if (setting.name().equals(STARTED) && setting.value().equals(new Text("false"))) {
        dormant.add(Described.of(setting));
      }
    }
    if (dormant.isEmpty()) {
      return landscape;
    }
    Set<String> running = new HashSet<>();
    for (Setting setting : landscape.settings()) {
      if (!dormant.contains(Described.of(setting))) {
        running.add(setting.service());
      }
    }
    List<Setting> compared =
        landscape.settings().stream()
            .filter(
                setting ->
                    !dormant.contains(Described.of(setting))
                        || !running.contains(setting.service()))
            .toList();
    return landscape.withSettings(compared);
  }
}
