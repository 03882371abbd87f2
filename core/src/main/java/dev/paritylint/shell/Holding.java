package dev.paritylint.shell;

import java.util.List;
import java.util.Map;

/** What a variable of the shell holds. */
sealed interface Holding {
  /** A plain variable. */
  record One(Word word) implements Holding {}

  /** An array. */
  record Several(List<Word> words) implements Holding {
    public Several {
      words = List.copyOf(words);
    }
  }

  /** An associative array. */
  record Keyed(Map<String, Word> words) implements Holding {
    public Keyed {
      words = Map.copyOf(words);
    }
  }

  /** The script itself has taken the variable away. */
  record Unset() implements Holding {}

  /** Whether both certainly hold the same; what is unknown is the same only if it is one thing. */
  @SuppressWarnings("ReferenceEquality")
  default boolean agrees(Holding other) {
    if (this instanceof One one && other instanceof One two) {
      return one.word == two.word || agree(one.word, two.word);
    } else if (this instanceof Several some && other instanceof Several more) {
      return some.words.size() == more.words.size() && agree(some.words, more.words);
    } else if (this instanceof Keyed some && other instanceof Keyed more) {
      return some == more || some.words == more.words;
    }
    return this instanceof Unset && other instanceof Unset;
  }

  @SuppressWarnings("ReferenceEquality")
  private static boolean agree(List<Word> some, List<Word> more) {
    for (int i = 0; i < some.size(); i++) {
      if (some.get(i) != more.get(i) && !agree(some.get(i), more.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean agree(Word one, Word two) {
    return one.value().isKnown() && one.value().equals(two.value());
  }
}
