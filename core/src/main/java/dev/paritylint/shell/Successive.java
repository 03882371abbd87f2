package dev.paritylint.shell;

import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.shell.LastingChange.Target;
import dev.paritylint.shell.LastingRow.Taking;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What commands leave that follow each other. Some change one service that stays: they replace,
 * update and take back what others have set. Of all others, each may well start another container.
 */
final class Successive {
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(@Nullable Target target, CommandSetting setting) {
    boolean isTakenBy(LastingChange change) {
      boolean variable = setting.kind() == SettingKind.VARIABLE;
      Taking kind = setting.secret() ? Taking.SECRETS : Taking.VARIABLES;
      return change.target().equals(target)
          && (change.gone().contains(setting.name())
              || (variable && change.whole().contains(kind)));
    }

    Entry doubted(Command by) {
      String reason = "may be taken back in " + by.at().path() + ":" + by.at().line();
      return new Entry(target, setting.withValue(new Value.Unknown(reason)));
    }
  }

  /** What is left, in the order in which it was set. */
  List<CommandSetting> settings() {
    return entries.stream().map(Entry::setting).toList();
  }

  /** What a command does that may be run or not. */
  void addUnsure(Command command, List<CommandSetting> settings) {
    LastingChange.of(command)
        .ifPresent(
            change ->
                entries.replaceAll(
                    entry -> entry.isTakenBy(change) ? entry.doubted(command) : entry));
    settings.forEach(setting -> entries.add(new Entry(null, setting)));
  }

  /** What a command does that is run. */
  void add(Command command, List<CommandSetting> settings) {
    Optional<LastingChange> change = LastingChange.of(command);
    Target target = change.map(LastingChange::target).orElse(null);
    Set<String> anew = new HashSet<>();
    settings.forEach(setting -> anew.add(setting.name()));
    entries.removeIf(
        entry ->
            change.isPresent()
                && (entry.isTakenBy(change.get())
                    || (change.get().target().equals(entry.target())
                        && anew.contains(entry.setting().name()))));
    settings.forEach(setting -> entries.add(new Entry(target, setting)));
  }
}
