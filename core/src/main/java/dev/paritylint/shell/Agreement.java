package dev.paritylint.shell;

import dev.paritylint.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What holds where several commands set the same of one service. */
final class Agreement {
  private Agreement() {}

  /**
   * Each setting once; what commands disagree on is unknown, and stands where the last one does.
   */
  static List<CommandSetting> of(List<CommandSetting> settings) {
    Map<String, CommandSetting> byName = new LinkedHashMap<>();
    for (CommandSetting one : settings) {
      String key = one.service() + "\0" + one.name();
      CommandSetting before = byName.get(key);
      byName.put(key, before == null ? one : joined(before, one));
    }
    return new ArrayList<>(byName.values());
  }

  private static CommandSetting joined(CommandSetting before, CommandSetting after) {
    if (before.value().equals(after.value())) {
      return before;
    }
    Value value =
        new Value.Unknown("several commands of the script set `" + after.name() + "` differently");
    return new CommandSetting(
        after.service(),
        after.kind(),
        after.name(),
        value,
        after.origin(),
        before.secret() || after.secret(),
        after.refusals());
  }
}
