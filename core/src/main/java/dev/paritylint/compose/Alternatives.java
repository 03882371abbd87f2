package dev.paritylint.compose;

import dev.paritylint.model.Value;
import dev.paritylint.model.Value.Unknown;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What holds of several commands of which a script runs one, by what nobody knows. */
final class Alternatives {
  private Alternatives() {}

  /** What all of them say; unknown where they differ, or where one leaves it out. */
  static Map<String, Placed> of(List<Map<String, Placed>> commands) {
    Map<String, Placed> all = new LinkedHashMap<>();
    commands.forEach(command -> command.forEach(all::putIfAbsent));
    all.replaceAll((name, first) -> agreed(name, first, commands));
    return all;
  }

  private static Placed agreed(String name, Placed first, List<Map<String, Placed>> commands) {
    Set<Value> values = new LinkedHashSet<>();
    boolean everywhere = true;
    for (Map<String, Placed> command : commands) {
      Placed value = command.get(name);
      if (value == null) {
        everywhere = false;
      } else {
        values.add(value.value());
      }
    }
    return everywhere && values.size() == 1
        ? first
        : new Placed(
            new Unknown("the script decides which of its commands is run"), first.origin());
  }
}
