package dev.paritylint.shell;

import dev.paritylint.model.Value;
import dev.paritylint.shell.Piece.Filled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cuts words into names and values, each of which knows where it stands. */
final class Pairs {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

  /** One {@code NAME=value}. */
  record Pair(String name, Word value) {}

  private Pairs() {}

  /** The pair that one word is; empty where its name is not certain. */
  static Optional<Pair> of(Word word) {
    String text = word.characters();
    int equals = text.indexOf('=');
    if (equals < 1 || !NAME.matcher(text.substring(0, equals)).matches()) {
      return Optional.empty();
    }
    return Optional.of(new Pair(text.substring(0, equals), word.slice(equals + 1, text.length())));
  }

  /** {@code -e NAME}: what the variable of that name holds where docker is called. */
  static Optional<Pair> passedOn(Word word, Command command) {
    String name = word.characters();
    if (!word.value().isKnown() || !name.matches("[A-Za-z_]\\w*")) {
      return Optional.empty();
    }
    Word held = command.seen().get(name);
    if (held != null) {
      return Optional.of(
          new Pair(
              name,
              Word.of(List.of(new Filled(word.origin().at(), name, held)), word.origin().at())));
    }
    String reason = "is passed on from where the script runs";
    return Optional.of(new Pair(name, new Word(new Value.Unknown(reason), word.origin())));
  }

  /**
   * A list as gcloud reads it: {@code A=1,B=2}, or {@code ^;^A=1;B=2} with another delimiter
   * (gcloud topic escaping). It strips names ({@code _StripKeys} of its run/flags.py), so that a
   * list may be indented. What is unknown is taken for a part of one value.
   */
  static List<Pair> list(Word word) {
    String text = word.characters();
    int close = text.startsWith("^") ? text.indexOf('^', 1) : -1;
    String delimiter = close > 1 ? text.substring(1, close) : ",";
    List<Pair> pairs = new ArrayList<>();
    int start = close > 1 ? close + 1 : 0;
    while (start <= text.length()) {
      int end = text.indexOf(delimiter, start);
      int stop = end < 0 ? text.length() : end;
      of(word.slice(afterBlanks(text, start, stop), stop)).ifPresent(pairs::add);
      start = stop + delimiter.length();
    }
    return pairs;
  }

  private static int afterBlanks(String text, int start, int end) {
    int at = start;
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
