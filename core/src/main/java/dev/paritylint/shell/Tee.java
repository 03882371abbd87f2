package dev.paritylint.shell;

import java.util.List;

/** {@code tee FILE}: writes what it reads, and prints it too. */
final class Tee {
  private Tee() {}

  /** The files that a command writes its input to. */
  static List<Word> paths(Command command) {
    List<Word> words = command.words();
    int start = words.get(0).is("sudo") && words.size() > 1 ? 1 : 0;
    return words.get(start).is("tee")
        ? words.subList(start + 1, words.size()).stream()
            .filter(word -> !word.characters().startsWith("-"))
            .toList()
        : List.of();
  }
}
