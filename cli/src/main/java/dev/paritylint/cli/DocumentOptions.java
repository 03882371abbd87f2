package dev.paritylint.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** In which form a list is printed, and how its paths begin. */
final class DocumentOptions {
  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
  private Format format = Format.TEXT;

  @Option(
      names = "--path-base",
      paramLabel = "BASE",
      description = "Paths are relative to the folder read: root (default), or to the: repo.")
  private PathBase pathBase = PathBase.ROOT;

  boolean isJson() {
    return format == Format.JSON;
  }

  /** What stands before each path: empty, or a folder with its slash. */
  String prefix(Path root) {
    return pathBase.prefix(root);
  }
}
