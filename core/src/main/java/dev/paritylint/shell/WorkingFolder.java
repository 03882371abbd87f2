package dev.paritylint.shell;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The folder in which a command runs, as far as reading tells.
 *
 * @param path for {@link Base#START} what leads there from where the script was started, perhaps
 *     with leading {@code ..}; for {@link Base#TREE} its path in the tree; else empty
 */
public record WorkingFolder(Base base, String path) {

  /** What a path is relative to. */
  public enum Base {
    /** Where the script was started. */
    START,
    /** The tree's own root. */
    TREE,
    /** Nothing in sight tells. */
    UNKNOWN
  }

  static final WorkingFolder START = new WorkingFolder(Base.START, "");

  /** Where nothing is known. */
  public static final WorkingFolder UNKNOWN = new WorkingFolder(Base.UNKNOWN, "");

  /** A folder of the tree. */
  public static WorkingFolder inTree(String path) {
    return new WorkingFolder(Base.TREE, path);
  }

  /** Where a command is after {@code cd} to what the word names. */
  public WorkingFolder entered(Word word) {
    TreePlace place = SourcedFiles.place(word);
    if (place.known()) {
      return new WorkingFolder(Base.TREE, place.path());
    }
    boolean relative = word.value().isKnown() && !word.characters().matches("(?s)[/~-].*|");
    return relative && base != Base.UNKNOWN ? below(word.characters()) : UNKNOWN;
  }

  /** What leads from a folder of the tree to here, if the script was started in that folder. */
  public WorkingFolder startedIn(String folder) {
    return base == Base.START ? new WorkingFolder(Base.TREE, folder).below(path) : this;
  }

  private WorkingFolder below(String relative) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (path + "/" + relative).split("/", -1)) {
      if (part.isEmpty() || part.equals(".")) {
        continue;
      }
      boolean up = part.equals("..");
      if (up && base == Base.TREE && parts.isEmpty()) {
        return UNKNOWN;
      }
      if (up && !parts.isEmpty() && !parts.getLast().equals("..")) {
        parts.removeLast();
      } else {
        parts.addLast(part);
      }
    }
    return new WorkingFolder(base, String.join("/", parts));
  }
}
