package dev.paritylint.shell;

import dev.paritylint.model.Refusal;
import dev.paritylint.model.Value;
import dev.paritylint.shell.Piece.Filled;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cuts words into names and values, each of which knows where it stands. */
final class Pairs {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

  /**
   * One {@code NAME=value}.
   *
   * @param refusals why the tool that is given it takes none of it, or empty
   */
  record Pair(String name, Word value, List<Refusal> refusals) {
    Pair {
      refusals = List.copyOf(refusals);
    }

    Pair(String name, Word value) {
      this(name, value, List.of());
    }
  }

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
}
