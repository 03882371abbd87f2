package dev.paritylint.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words behind a program's name, as most programs read them.
 *
 * @param options in order
 * @param others the words that are no options and belong to none
 */
record Options(List<Option> options, List<Word> others) {
  private static final Set<String> TRACKS = Set.of("beta", "alpha", "preview");

  Options {
    options = List.copyOf(options);
    others = List.copyOf(others);
  }

  /**
   * One option.
   *
   * @param value what it is given; the option's own word for a switch
   */
  record Option(String name, Word value, Kind kind) {
    enum Kind {
      VALUE,
      SWITCH
    }
  }

  /**
   * Takes words apart.
   *
   * @param switches the options that take no value: {@code --quiet}; a short one may hold several
   */
  static Options of(List<Word> words, Set<String> switches) {
    List<Option> options = new ArrayList<>();
    List<Word> others = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      String text = word.characters();
      if (word.is("--")) {
        others.addAll(words.subList(i + 1, words.size()));
        break;
      }
      if (!text.startsWith("-") || text.length() == 1) {
        others.add(word);
        continue;
      }
      int equals = text.indexOf('=');
      boolean isLong = text.startsWith("--");
      if (equals > 0 && (isLong || equals == 2)) {
        Word value = word.slice(equals + 1, text.length());
        options.add(new Option(text.substring(0, equals), value, Option.Kind.VALUE));
      } else if (isSwitch(text, switches) || i + 1 == words.size()) {
        options.add(new Option(text, word, Option.Kind.SWITCH));
      } else if (!isLong && text.length() > 2 && !word.characters().startsWith("-", 1)) {
        options.add(joined(word, text));
      } else {
        options.add(new Option(text, words.get(++i), Option.Kind.VALUE));
      }
    }
    return new Options(options, others);
  }

  /** {@code -eNAME=value}. */
  private static Option joined(Word word, String text) {
    return new Option(text.substring(0, 2), word.slice(2, text.length()), Option.Kind.VALUE);
  }

  private static boolean isSwitch(String text, Set<String> switches) {
    if (text.startsWith("--")) {
      return switches.contains(text) || text.startsWith("--no-") || text.startsWith("--clear-");
    }
    return text.chars().skip(1).allMatch(c -> switches.contains("-" + (char) c));
  }

  /** What the options of that name are given, in order. */
  List<Word> values(String... names) {
    List<String> wanted = List.of(names);
    return options.stream()
        .filter(option -> option.kind() == Option.Kind.VALUE && wanted.contains(option.name()))
        .map(Option::value)
        .toList();
  }

  Optional<Word> last(String... names) {
    List<Word> values = values(names);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
  }

  /** The same without the release track, with which commands of gcloud may begin. */
  Options withoutTrack(String program) {
    boolean track =
        program.equals("gcloud") && !others.isEmpty() && TRACKS.contains(others.get(0).prefix());
    return track ? new Options(options, others.subList(1, others.size())) : this;
  }

  /** The words behind each of these options, up to the next option. */
  static List<Word> several(List<Word> words, List<String> names) {
    List<Word> taken = new ArrayList<>();
    boolean takes = false;
    for (Word word : words) {
      String text = word.characters();
      int equals = text.indexOf('=');
      if (text.startsWith("-") && equals > 0 && names.contains(text.substring(0, equals))) {
        takes = true;
        taken.add(word.slice(equals + 1, text.length()));
      } else if (text.startsWith("-")) {
        takes = names.contains(text);
      } else if (takes) {
        taken.add(word);
      }
    }
    return taken;
  }

  /** The words that are no options, where they begin with these; the rest of them. */
  Optional<List<Word>> behind(String... beginning) {
    if (others.size() < beginning.length) {
      return Optional.empty();
    }
    for (int i = 0; i < beginning.length; i++) {
      if (!others.get(i).is(beginning[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(others.subList(beginning.length, others.size()));
  }
}
