package dev.paritylint.shell;

import dev.paritylint.shell.LastingRow.Taking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one command does to a service that stays.
 *
 * @param gone the names that it takes back
 * @param whole the kinds of which it takes back all: {@link Taking#VARIABLES}, {@link
 *     Taking#SECRETS}
 */
record LastingChange(Target target, Set<String> gone, Set<Taking> whole) {
  /** One and the same service, as far as the command line tells. */
  record Target(String kind, String service, List<String> where) {
    Target {
      where = List.copyOf(where);
    }
  }

  LastingChange {
    gone = Set.copyOf(gone);
    whole = Set.copyOf(whole);
  }

  /** Empty for a command of any other kind, and for one of a service that is not known. */
  static Optional<LastingChange> of(Command command) {
    String program = command.program().orElse("");
    List<LastingRow> rows =
        LastingRow.ALL.stream().filter(row -> row.command().get(0).equals(program)).toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<Word> words = command.words().subList(1, command.words().size());
    Options options = Options.of(words, DeployRow.switches(program)).withoutTrack(program);
    Target target = null;
    Set<String> gone = new LinkedHashSet<>();
    Set<Taking> whole = EnumSet.noneOf(Taking.class);
    for (LastingRow row : rows) {
      String[] beginning = row.command().subList(1, row.command().size()).toArray(String[]::new);
      Optional<List<Word>> behind = options.behind(beginning);
      Optional<Target> found = behind.flatMap(rest -> target(row, options, rest));
      if (behind.isPresent() && found.isPresent()) {
        target = found.get();
        take(row, options, behind.get(), words, gone, whole);
      }
    }
    return target == null ? Optional.empty() : Optional.of(new LastingChange(target, gone, whole));
  }

  private static Optional<Target> target(LastingRow row, Options options, List<Word> behind) {
    List<String> where = new ArrayList<>();
    for (String option : row.where()) {
      options.last(option).ifPresent(word -> where.add(option + word.origin().at().text()));
    }
    return service(row, options, behind).map(name -> new Target(row.kind(), name, where));
  }

  private static Optional<String> service(LastingRow row, Options options, List<Word> behind) {
    if (row.service().contains("only")) {
      return behind.size() == 1 ? known(behind.get(0)) : Optional.empty();
    } else if (row.service().contains("object")) {
      return KubernetesObject.of(behind).flatMap(object -> known(object.name()));
    }
    return row.service().stream()
        .flatMap(name -> options.last(name).stream())
        .findFirst()
        .map(LastingChange::known)
        .orElse(Optional.of(""));
  }

  private static Optional<String> known(Word word) {
    return word.value().isKnown() ? Optional.of(word.characters()) : Optional.empty();
  }

  private static void take(
      LastingRow row,
      Options options,
      List<Word> behind,
      List<Word> words,
      Set<String> gone,
      Set<Taking> whole) {
    switch (row.taking()) {
      case NOTHING -> {}
      case NAMES ->
          options.values(row.options().toArray(String[]::new)).stream()
              .flatMap(word -> Arrays.stream(word.prefix().split(",", -1)))
              .forEach(gone::add);
      case SEVERAL ->
          Options.several(words, row.options()).forEach(word -> gone.add(word.prefix()));
      case WORDS -> behind.forEach(word -> gone.add(word.prefix()));
      case MINUS -> hyphened(behind).forEach(gone::add);
      case VARIABLES, SECRETS -> {
        if (options.options().stream().anyMatch(one -> row.options().contains(one.name()))) {
          whole.add(row.taking());
        }
      }
    }
  }

  private static List<String> hyphened(List<Word> words) {
    return words.stream()
        .filter(word -> word.value().isKnown())
        .map(Word::characters)
        .filter(text -> text.endsWith("-") && text.indexOf('=') < 0)
        .map(text -> text.substring(0, text.length() - 1))
        .toList();
  }
}
