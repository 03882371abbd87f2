package dev.paritylint.githook;

/**
 * One file as an index or a tree has it.
 *
 * @param path from the top of the repository, with forward slashes
 * @param mode as Git writes it, in octal digits
 * @param blob the name of its content
 * @param stage 0, or the side of a conflict: 1 is the base, 2 ours, 3 theirs
 * @param announced whether it is only to come ({@code git add --intent-to-add})
 */
record Entry(String path, int mode, String blob, int stage, boolean announced) {
  private static final int KIND = 0170000;
  private static final int REGULAR = 0100000;

  static Entry of(String path, int mode, String blob) {
    return new Entry(path, mode, blob, 0, false);
  }

  /** Neither a link nor a submodule. */
  boolean isRegular() {
    return (mode & KIND) == REGULAR;
  }

  /** Whether it is what the next commit would hold; in a conflict that is our side. */
  boolean isOurs() {
    return (stage == 0 || stage == 2) && !announced;
  }
}
