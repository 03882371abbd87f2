package dev.paritylint.shell;

import dev.paritylint.shell.Holding.One;
import dev.paritylint.vocabulary.EnvironmentWords;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The environment for which a script is read.
 *
 * @param names the variables that hold its word, positions such as {@code 1} among them
 * @param word null where the script is read for none
 */
record Bound(Set<String> names, @Nullable Word word) {
  static final Bound NONE = new Bound(Set.of(), null);

  Bound {
    names = Set.copyOf(names);
  }

  /** The word, if that is what a variable of unknown value holds. */
  @Nullable Word of(String name) {
    return names.contains(name) ? word : null;
  }

  /** Whether two different texts are two spellings of the environment that is being read. */
  boolean sameEnvironment(String text, String pattern) {
    return word != null
        && word.is(text)
        && EnvironmentWords.isKnown(pattern)
        && canonical(word).equals(EnvironmentWords.canonical(pattern));
  }

  /** Whether a state is one of the environment: none of the variables holds another's word. */
  boolean allows(State state) {
    if (word == null) {
      return true;
    }
    for (String name : names) {
      boolean other =
          state.get(name) instanceof One held
              && held.word().value().isKnown()
              && EnvironmentWords.isKnown(held.word().prefix())
              && !canonical(held.word()).equals(canonical(word));
      if (other) {
        return false;
      }
    }
    return true;
  }

  private static String canonical(Word word) {
    return EnvironmentWords.canonical(word.prefix());
  }
}
