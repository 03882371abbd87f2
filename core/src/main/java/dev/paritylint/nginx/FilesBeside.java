package dev.paritylint.nginx;

import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files around one whose place in a container nothing tells. Its folder, or the one above, is
 * taken for nginx's own.
 *
 * @param matched which files a pattern may take in: those of other environments may match, too
 */
record FilesBeside(SourceTree tree, Predicate<String> matched) implements ConfigurationFiles {
  private static final String HOME = "/etc/nginx/";

  @Override
  public List<Installed> included(SourceFile from, String path) {
    return paths(from.path(), path).stream()
        .flatMap(found -> tree.read(found).stream())
        .map(file -> new Installed(file, false))
        .toList();
  }

  /** The files that an {@code include} means, in nginx's order. */
  List<String> paths(String from, String written) {
    String relative = written.startsWith(HOME) ? written.substring(HOME.length()) : written;
    if (relative.startsWith("/") || relative.contains("..")) {
      return List.of();
    }
    String folder = folderOf(from);
    return Stream.of(folder, folderOf(folder))
        .distinct()
        .map(home -> below(home, relative))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<String> below(String home, String relative) {
    String path = home.isEmpty() ? relative : home + "/" + relative;
    PathGlob glob = PathGlob.of(path);
    if (glob.isLiteral()) {
      return tree.read(path).isPresent() ? List.of(path) : List.of();
    }
    return tree.paths().stream().filter(glob::matches).filter(matched).sorted().toList();
  }

  private static String folderOf(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }
}
