package dev.paritylint.githook;

import java.nio.file.Path;

/** An index or a naming of objects that only Git reads, where Git itself cannot be asked. */
public final class UnreadableIndexException extends GitException {
  private static final long serialVersionUID = 1;

  private UnreadableIndexException(String message, Throwable cause) {
    super(message, cause);
  }

  static UnreadableIndexException of(Path repository, Throwable cause) {
    return new UnreadableIndexException(
        "cannot read the index of "
            + repository
            + " ("
            + cause.getMessage()
            + "); if it is split or sparse, put git on the PATH, or write a plain one with \"git"
            + " update-index --no-split-index\" or \"git sparse-checkout reapply"
            + " --no-sparse-index\"",
        cause);
  }

  static UnreadableIndexException naming(Path repository, String objectFormat) {
    return new UnreadableIndexException(
        "cannot read "
            + repository
            + ", whose objects are named by "
            + objectFormat
            + ", without git; put git on the PATH",
        new UnsupportedOperationException(objectFormat));
  }
}
