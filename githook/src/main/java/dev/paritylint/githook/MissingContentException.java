package dev.paritylint.githook;

import java.io.IOException;

/** A content that a tree or an index names, and the repository does not hold. */
final class MissingContentException extends IOException {
  private static final long serialVersionUID = 1;

  MissingContentException(String blob) {
    super("no content " + blob);
  }
}
