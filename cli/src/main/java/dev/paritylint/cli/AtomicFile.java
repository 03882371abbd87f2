package dev.paritylint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes a file whole or not at all. */
final class AtomicFile {
  private AtomicFile() {}

  static void write(Path file, String text) {
    Path folder = file.toAbsolutePath().resolveSibling("");
    try {
      Path written = Files.createTempFile(folder, ".paritylint", ".tmp");
      try {
        Files.writeString(written, text);
        readableAsUsual(written);
        Files.move(
            written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(written);
      }
    } catch (IOException failed) {
      throw new Refusal(
          "cannot write '" + file + "'; check that its folder may be written", failed);
    }
  }

  /** A temporary file is readable by its owner only. */
  private static void readableAsUsual(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }
  }
}
