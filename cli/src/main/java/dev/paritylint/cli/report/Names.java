package dev.paritylint.cli.report;

import dev.paritylint.cli.report.terminal.Printable;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Setting;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which environments have a value from a certain origin. */
public final class Names {
  private final Map<Origin, Set<String>> environments = new HashMap<>();

  private Names() {}

  public static Names of(Landscape landscape) {
    Names names = new Names();
    for (Setting setting : landscape.settings()) {
      names
          .environments
          .computeIfAbsent(setting.origin(), origin -> new TreeSet<>())
          .add(setting.environment().name());
    }
    return names;
  }

  /** {@code staging: }, or nothing where no environment is known. */
  public String of(Origin origin) {
    Set<String> found = environments.getOrDefault(origin, Set.of());
    return found.isEmpty() ? "" : Printable.of(String.join(", ", found)) + ": ";
  }
}
