package dev.paritylint.cli;

import dev.paritylint.cli.report.BaselineJson;
import dev.paritylint.lint.Baseline;
import dev.paritylint.lint.BaselineFile;
import dev.paritylint.project.config.Config;
import dev.paritylint.project.config.DeclaredPath;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a baseline lies.
 *
 * @param prefix the linted folder as seen from the one that the baseline's paths begin at: empty,
 *     or with a slash at its end
 */
record BaselinePlace(Path file, String prefix) {
  /** What it is called where nothing else is said. */
  static final String NAME = ".paritylint-baseline.json";

  /** The file named on the command line; its paths begin at the linted folder. */
  static BaselinePlace named(Path file, Surroundings surroundings) {
    return new BaselinePlace(surroundings.folder().resolve(file).normalize(), "");
  }

  /** The configured one, or the nearest at the linted folder or above. */
  static Optional<BaselinePlace> find(Path root, @Nullable Path config, Workspace workspace) {
    DeclaredPath declared = workspace.config().baseline();
    if (declared != null && config != null) {
      Path home = config.resolveSibling("");
      return Optional.of(new BaselinePlace(home.resolve(declared.text()), prefix(home, root)));
    }
    return Enclosing.file(root, NAME)
        .map(file -> new BaselinePlace(file, prefix(file.resolveSibling(""), root)));
  }

  /** The baseline in a tree that is not on disk; empty where there is none, or no sound one. */
  static Baseline in(SourceTree tree, Config config) {
    DeclaredPath declared = config.baseline();
    return tree.read(declared == null ? NAME : declared.text())
        .map(BaselineFile::read)
        .filter(found -> found.problems().isEmpty())
        .map(BaselineFile::baseline)
        .orElse(Baseline.EMPTY);
  }

  private static String prefix(Path home, Path root) {
    Path from = home.toAbsolutePath().normalize();
    if (!root.startsWith(from) || root.equals(from)) {
      return "";
    }
    return from.relativize(root).toString().replace('\\', '/') + "/";
  }

  boolean exists() {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  Baseline read() {
    try {
      String shown = file.getFileName().toString();
      BaselineFile found = BaselineFile.read(SourceFile.decode(shown, Files.readAllBytes(file)));
      if (!found.problems().isEmpty()) {
        throw Refusal.of(found.problems());
      }
      return found.baseline();
    } catch (IOException unreadable) {
      throw new Refusal("cannot read '" + file + "'; check that it may be read", unreadable);
    }
  }

  /** Writes it, but never through a symbolic link of a repository that may be anyone's. */
  void write(Baseline baseline) {
    try {
      Files.writeString(
          file,
          BaselineJson.print(baseline),
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE,
          StandardOpenOption.TRUNCATE_EXISTING,
          LinkOption.NOFOLLOW_LINKS);
    } catch (IOException failed) {
      throw new Refusal(
          "cannot write '" + file + "'; name a plain file in an existing folder", failed);
    }
  }
}
