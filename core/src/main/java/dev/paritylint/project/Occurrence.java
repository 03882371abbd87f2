package dev.paritylint.project;

import dev.paritylint.vocabulary.EnvironmentWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word that may name an environment, where it stands in a path.
 *
 * @param owner the path up to and with the component that holds the word: a folder's or a file's
 * @param start where the word begins in it
 * @param end where it ends, its number included
 * @param stemEnd where the owner's endings begin
 * @param instance the number glued to it, or empty
 * @param glued whether the word is the end of a longer one
 */
record Occurrence(
    String owner,
    int start,
    int end,
    int stemEnd,
    EnvironmentWord word,
    String instance,
    Position position,
    boolean glued) {

  private static final Comparator<Occurrence> BY_PLACE = Comparator.comparingInt(Occurrence::start);

  /** A place holds one word: that is enough, and much quicker than all components. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Occurrence word
        && start == word.start
        && end == word.end
        && owner.equals(word.owner);
  }

  @Override
  public int hashCode() {
    return owner.hashCode() * 31 + start;
  }

  /** The word as it is written. */
  String spelling() {
    return owner.substring(start, end);
  }

  /** Where the component begins. */
  int componentStart() {
    return owner.lastIndexOf('/') + 1;
  }

  /** The folder that holds the component; empty for the linted folder. */
  String parent() {
    return owner.substring(0, Math.max(0, componentStart() - 1));
  }

  /** The component without endings. */
  String stem() {
    return owner.substring(componentStart(), stemEnd);
  }

  /** Tells the environments of a slot apart: `development2` is not `development`. */
  String member() {
    return word.name() + instance;
  }

  /** The component's text without the word and the separator that it stood with. */
  String rest() {
    if (position.isWhole()) {
      return "";
    }
    String erased = erase(owner.substring(0, stemEnd), List.of(this));
    return erased.substring(componentStart());
  }

  /** What remains of a path without these words; every owner must begin the path. */
  static String erase(String path, List<Occurrence> words) {
    List<Occurrence> last = new ArrayList<>(words);
    last.sort(BY_PLACE.reversed());
    StringBuilder left = new StringBuilder(path);
    for (Occurrence word : last) {
      word.eraseFrom(left);
    }
    return left.toString();
  }

  private void eraseFrom(StringBuilder path) {
    if (position == Position.FOLDER) {
      if (end < path.length()) {
        path.delete(start, end + 1);
      } else {
        path.delete(Math.max(0, start - 1), end);
      }
    } else if (position == Position.STEM) {
      path.replace(start, end, "*");
    } else if (glued) {
      path.delete(start, end);
    } else if (start > componentStart()) {
      path.delete(FileName.isSeparator(path.charAt(start - 1)) ? start - 1 : start, end);
    } else {
      boolean separated = end < path.length() && FileName.isSeparator(path.charAt(end));
      path.delete(start, separated ? end + 1 : end);
    }
  }
}
