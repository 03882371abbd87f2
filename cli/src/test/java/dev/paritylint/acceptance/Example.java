package dev.paritylint.acceptance;

import dev.paritylint.source.DiskTree;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of an example, as text that a test may change. */
final class Example {
  static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

  /** As a user of this repository would name it. */
  static final String BROKEN = "examples/websocket-incident/broken";

  static final String AS_PROPOSED = "examples/websocket-incident/as-proposed";
  static final String FIXED = "examples/websocket-incident/fixed";

  /** The three states of the incident. */
  static final List<String> STATES = List.of(BROKEN, AS_PROPOSED, FIXED);

  private Example() {}

  static Map<String, String> files(String folder) throws IOException {
    SourceTree tree = DiskTree.of(REPOSITORY.resolve(folder));
    Map<String, String> files = new TreeMap<>();
    for (String path : tree.paths()) {
      tree.read(path).map(SourceFile::text).ifPresent(text -> files.put(path, text));
    }
    return files;
  }
}
