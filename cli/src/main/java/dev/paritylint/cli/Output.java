package dev.paritylint.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Where results go: standard output, or the file named, which is written as a whole or not. */
final class Output {
  private Output() {}

  static void write(Surroundings surroundings, @Nullable Path file, String text) {
    if (file == null) {
      surroundings.out().print(text);
      return;
    }
    try {
      write(surroundings.folder().resolve(file), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new Refusal("cannot write '" + file + "'; name a file in an existing folder", failed);
    }
  }

  private static void write(Path named, byte[] bytes) throws IOException {
    if (Files.exists(named) && !Files.isRegularFile(named)) {
      Files.write(named, bytes); // a device or a pipe is written to, not replaced
      return;
    }
    Path file = Files.exists(named) ? named.toRealPath() : named;
    Path part =
        file.resolveSibling("." + file.getFileName() + "." + Long.toHexString(System.nanoTime()));
    try {
      Files.write(part, bytes, StandardOpenOption.CREATE_NEW);
      replace(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void replace(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException elsewhere) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
