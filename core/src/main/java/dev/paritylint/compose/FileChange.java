package dev.paritylint.compose;

/** What happens to the files of an image while it is built, or of a container before it starts. */
sealed interface FileChange {

  /** A file or folder of the repository is put somewhere. */
  record Put(Mount mount) implements FileChange {}

  /** Something is taken away. */
  record Removed(String target) implements FileChange {}

  /** What lies at one place lies at another, too. */
  record Copied(String from, String to) implements FileChange {}

  /** What lies at one place lies at another, with the variables of the environment filled in. */
  record Filled(String from, String to) implements FileChange {}

  /** Its content is changed in a way that is not followed. */
  record Altered(String target) implements FileChange {}
}
