package dev.paritylint.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One command as shells complete it.
 *
 * @param path the words that lead to it: empty for the program itself, {@code hook install}
 * @param parameters what may stand behind it, in order
 */
public record Completable(
    String path, String description, List<Option> options, List<Value> parameters) {
  public Completable {
    options = List.copyOf(options);
    parameters = List.copyOf(parameters);
  }

  /** An option with all of its names. */
  public record Option(List<String> names, Value value, String description) {
    public Option {
      names = List.copyOf(names);
    }
  }

  /** What an option or a place takes. */
  public record Value(Kind kind, List<String> words) {
    public Value {
      words = List.copyOf(words);
    }
  }

  /** The program without a command takes what another one takes, too. */
  public Completable withDefault(Completable other) {
    List<Option> all = new ArrayList<>(options);
    for (Option option : other.options()) {
      if (all.stream().noneMatch(one -> one.names().equals(option.names()))) {
        all.add(option);
      }
    }
    return new Completable(path, description, all, other.parameters());
  }

  /** Its last word. */
  String name() {
    return path.substring(path.lastIndexOf(' ') + 1);
  }

  /** The words before its last one. */
  String parent() {
    return path.substring(0, Math.max(0, path.lastIndexOf(' ')));
  }

  /** The arm of a shell's {@code case} that its last word leads to, from the command above it. */
  String arrival() {
    return "'" + parent() + " " + name() + "') command='" + path + "' ;;";
  }

  /** What stands before the value of an option of it, as a pattern of a shell's {@code case}. */
  String before(Option option) {
    return option.names().stream()
        .map(name -> "'" + path + " " + name + "'")
        .collect(Collectors.joining(" | "));
  }

  /** The commands right below it. */
  List<Completable> below(List<Completable> all) {
    return all.stream().filter(one -> !one.path().isEmpty() && one.parent().equals(path)).toList();
  }

  /** What stands first behind it, or nothing. */
  Value first() {
    return parameters.isEmpty() ? new Value(Kind.NOTHING, List.of()) : parameters.get(0);
  }

  /** Whether a file may stand anywhere behind it. */
  boolean takesFiles() {
    return parameters.stream().anyMatch(one -> one.kind() == Kind.FILES);
  }
}
