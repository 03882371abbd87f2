package dev.paritylint.shell;

import dev.paritylint.model.SettingKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What commands leave that follow each other. Those of gcloud change one service that stays: they
 * replace, update and remove variables (gcloud run services update reference, {@code
 * --set-env-vars} to {@code --clear-secrets}). Of other tools, each may well start another
 * container.
 */
final class Successive {
  private static final Set<String> TRACKS = Set.of("beta", "alpha");

  private final List<Entry> entries = new ArrayList<>();

  /** One and the same service, as far as the command line tells. */
  private record Target(String kind, String service, List<String> where) {}

  private record Entry(@Nullable Target target, CommandSetting setting) {
    boolean isVariable() {
      return setting.kind() == SettingKind.VARIABLE && !setting.secret();
    }

    boolean isSecret() {
      return setting.kind() == SettingKind.VARIABLE && setting.secret();
    }
  }

  /** What is left, in the order in which it was set. */
  List<CommandSetting> settings() {
    return entries.stream().map(Entry::setting).toList();
  }

  /** What a command sets that may be run or not. */
  void addUnsure(List<CommandSetting> settings) {
    settings.forEach(setting -> entries.add(new Entry(null, setting)));
  }

  /** What a command sets that is run. */
  void add(Command command, List<CommandSetting> settings) {
    Options options =
        Options.of(
            command.words().subList(Math.min(1, command.words().size()), command.words().size()),
            DeployRow.switches("gcloud"));
    Optional<Target> found = target(command, options);
    if (found.isPresent()) {
      Target target = found.get();
      Set<String> gone = removed(options);
      settings.forEach(setting -> gone.add(setting.name()));
      boolean allVariables = has(options, "--set-env-vars", "--env-vars-file", "--clear-env-vars");
      boolean allSecrets = has(options, "--set-secrets", "--clear-secrets");
      entries.removeIf(
          entry ->
              target.equals(entry.target())
                  && (gone.contains(entry.setting().name())
                      || (allVariables && entry.isVariable())
                      || (allSecrets && entry.isSecret())));
    }
    settings.forEach(setting -> entries.add(new Entry(found.orElse(null), setting)));
  }

  private static Optional<Target> target(Command command, Options options) {
    boolean gcloud = !command.words().isEmpty() && command.words().get(0).is("gcloud");
    if (!gcloud) {
      return Optional.empty();
    }
    List<Word> words =
        options.others().stream().filter(word -> !TRACKS.contains(word.prefix())).toList();
    boolean known = words.stream().allMatch(word -> word.value().isKnown());
    List<String> plain = words.stream().map(Word::characters).toList();
    List<String> where = new ArrayList<>();
    for (String option : List.of("--region", "--project")) {
      options.last(option).ifPresent(word -> where.add(option + word.origin().at().text()));
    }
    if (!known || plain.size() < 3) {
      return Optional.empty();
    }
    String service = plain.get(plain.size() - 1);
    if (plain.size() == 3 && plain.get(1).equals("deploy")) {
      return Optional.of(new Target(plain.get(0), service, where));
    } else if (plain.size() == 4 && plain.get(0).equals("run")) {
      String kind = plain.get(1).equals("services") ? "run" : plain.get(1);
      return Optional.of(new Target(kind, service, where));
    }
    return Optional.empty();
  }

  private static Set<String> removed(Options options) {
    Set<String> names = new HashSet<>();
    for (Word word : options.values("--remove-env-vars", "--remove-secrets")) {
      if (word.value().isKnown()) {
        names.addAll(Arrays.asList(word.characters().split(",", -1)));
      }
    }
    return names;
  }

  private static boolean has(Options options, String... names) {
    List<String> wanted = List.of(names);
    return options.options().stream().anyMatch(option -> wanted.contains(option.name()));
  }
}
