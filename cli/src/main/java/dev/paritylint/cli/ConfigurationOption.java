package dev.paritylint.cli;

import dev.paritylint.project.config.Config;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which {@code paritylint.yml} holds: the one named, or the nearest above. */
final class ConfigurationOption {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The configuration (default: paritylint.yml in PATH or above).")
  private @Nullable Path file;

  /** The configuration's absolute path; null where there is none. */
  @Nullable Path find(Surroundings surroundings, Path root) {
    Path named = file;
    if (named == null) {
      return Enclosing.configuration(root).orElse(null);
    }
    Path absolute = surroundings.folder().resolve(named).normalize();
    if (!Files.isRegularFile(absolute)) {
      throw new Refusal("no configuration '" + named + "'; name a file that exists");
    }
    return absolute;
  }

  /** What the configuration says; nothing where there is none. */
  Config read(Surroundings surroundings, Path root) {
    return Workspace.config(root, find(surroundings, root));
  }

  Workspace open(Surroundings surroundings, Target target) {
    Journal journal = surroundings.journal();
    journal.begin("reading");
    Workspace workspace = Workspace.open(target.root(), find(surroundings, target.root()));
    if (journal.isVerbose()) {
      journal.tell(FilesRead.of(workspace));
    }
    journal.begin("checking");
    return workspace;
  }
}
