package dev.paritylint.shell;

/**
 * A file or folder of the tree that a text of unknown beginning names.
 *
 * @param path relative to the tree's root; "" is the root itself
 */
record Place(boolean known, String path) {
  static final Place NONE = new Place(false, "");

  static Place at(String path) {
    return new Place(true, path);
  }

  /** The folder around it. */
  Place folder() {
    int slash = path.lastIndexOf('/');
    return known ? at(slash < 0 ? "" : path.substring(0, slash)) : NONE;
  }
}
