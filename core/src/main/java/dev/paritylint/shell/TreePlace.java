package dev.paritylint.shell;

/**
 * A file or folder of the tree that a text of unknown beginning names.
 *
 * @param path relative to the tree's root; "" is the root itself
 */
record TreePlace(boolean known, String path) {
  static final TreePlace NONE = new TreePlace(false, "");

  static TreePlace at(String path) {
    return new TreePlace(true, path);
  }

  /** The folder around it. */
  TreePlace folder() {
    int slash = path.lastIndexOf('/');
    return known ? at(slash < 0 ? "" : path.substring(0, slash)) : NONE;
  }
}
