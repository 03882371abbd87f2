package dev.paritylint.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a launcher starts the program that stands among its words. */
final class Launch {
  /** Launchers start launchers; more of them are no deployment. */
  private static final int MOST = 8;

  private static final Set<String> KEEPING = Set.of("-E", "--preserve-env");
  private static final Set<String> EMPTYING = Set.of("-i", "-", "--ignore-environment");
  private static final Set<String> REMOVING = Set.of("-u", "--unset");
  private static final Set<String> ENTERING = Set.of("-C", "-D", "--chdir");

  private final Launcher launcher;
  private final Command command;
  private final List<Word> words;
  private final Map<String, Word> environment = new LinkedHashMap<>();
  private final Map<String, Word> exported = new LinkedHashMap<>();
  private WorkingFolder folder;

  private Launch(Launcher launcher, Command command) {
    this.launcher = launcher;
    this.command = command;
    this.words = command.words();
    this.folder = command.surroundings().folder();
    if (launcher.passesOn()) {
      keep(Set.of());
    }
  }

  /** The command that is started in the end, with what its program then sees. */
  static Command end(Command command) {
    Command started = command;
    for (int i = 0; i < MOST; i++) {
      Command here = started;
      Command next =
          Launcher.of(here).map(launcher -> new Launch(launcher, here).started()).orElse(null);
      if (next == null) {
        return started;
      }
      started = next;
    }
    return started;
  }

  private @Nullable Command started() {
    int own = launcher.own();
    for (int i = 1; i < words.size(); i++) {
      Word word = words.get(i);
      String text = word.characters();
      int equals = text.indexOf('=');
      if (text.startsWith("-")) {
        String name = equals > 0 && text.startsWith("--") ? text.substring(0, equals) : text;
        if (launcher.idle().contains(name)) {
          return null;
        }
        boolean separate = name.equals(text) && takesNext(text) && i + 1 < words.size();
        option(name, separate ? words.get(++i) : word.slice(equals + 1, text.length()));
      } else if (equals > 0 && own == 0) {
        environment.put(text.substring(0, equals), word.slice(equals + 1, text.length()));
      } else if (own-- == 0) {
        return new Command(
            words.subList(i, words.size()),
            environment,
            command.input(),
            command.at(),
            new Surroundings(exported, folder));
      }
    }
    return null;
  }

  /** A short option with a value may stand last among switches: {@code -nu root}. */
  private boolean takesNext(String option) {
    return option.startsWith("--")
        ? launcher.valued().contains(option)
        : launcher.valued().contains("-" + option.charAt(option.length() - 1));
  }

  private void option(String name, Word value) {
    boolean env = launcher.name().equals("env");
    if (!launcher.passesOn() && KEEPING.contains(name)) {
      String names = value.characters();
      keep(names.startsWith("-") ? Set.of() : Set.copyOf(List.of(names.split(",", -1))));
    } else if (env && EMPTYING.contains(name)) {
      environment.clear();
      exported.clear();
    } else if (env && REMOVING.contains(name)) {
      environment.remove(value.characters());
      exported.remove(value.characters());
    } else if (ENTERING.contains(name) && launcher.valued().contains("--chdir")) {
      folder = folder.entered(value);
    }
  }

  /** Passes on what is set outside; of it only these names, unless there are none. */
  private void keep(Set<String> names) {
    exported.putAll(command.surroundings().exported());
    environment.putAll(command.environment());
    if (!names.isEmpty()) {
      exported.keySet().retainAll(names);
      environment.keySet().retainAll(names);
    }
  }
}
