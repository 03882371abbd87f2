package dev.paritylint.nginx;

import dev.paritylint.source.SourceFile;
import java.util.List;

/** The files of an nginx as it finds them itself. */
interface ConfigurationFiles {

  /** One of them; a template's variables are filled in when the container starts. */
  record Installed(SourceFile file, boolean template) {}

  /**
   * What an {@code include} takes in; empty where the repository does not have it.
   *
   * @param from the file that includes
   * @param path as it is written, perhaps a pattern
   */
  List<Installed> included(SourceFile from, String path);
}
