package dev.paritylint.cli;

import dev.paritylint.project.config.ConfigFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What lies in a folder or above it, no higher than the repository. */
final class Enclosing {
  private Enclosing() {}

  /** The folder that holds {@code .git}, which is a file in a linked work tree. */
  static Optional<Path> repository(Path folder) {
    for (@Nullable Path at = folder.toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** The nearest configuration; outside a repository only the folder's own. */
  static Optional<Path> configuration(Path folder) {
    return nearest(folder, ConfigFile.NAMES);
  }

  /** The nearest file of that name; outside a repository only the folder's own. */
  static Optional<Path> file(Path folder, String name) {
    return nearest(folder, List.of(name));
  }

  private static Optional<Path> nearest(Path folder, List<String> names) {
    Path last = repository(folder).orElse(folder);
    for (@Nullable Path at = folder; at != null; at = at.getParent()) {
      Optional<Path> file =
          names.stream().map(at::resolve).filter(Files::isRegularFile).findFirst();
      if (file.isPresent()) {
        return file;
      }
      if (at.equals(last)) {
        break;
      }
    }
    return Optional.empty();
  }
}
