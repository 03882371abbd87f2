package dev.paritylint.nginx;

import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.List;
import java.util.Optional;

/**
 * The files around one whose place in a container nothing tells. Its folder, or the one above, is
 * taken for nginx's own; patterns are not followed, as files of all environments may match.
 */
record FilesBeside(SourceTree tree) implements ConfigurationFiles {
  private static final String HOME = "/etc/nginx/";

  @Override
  public List<Installed> included(SourceFile from, String path) {
    String relative = path.startsWith(HOME) ? path.substring(HOME.length()) : path;
    if (relative.startsWith("/") || relative.contains("*") || relative.contains("..")) {
      return List.of();
    }
    String folder = folderOf(from.path());
    return find(folder, relative)
        .or(() -> folder.isEmpty() ? Optional.empty() : find(folderOf(folder), relative))
        .map(file -> List.of(new Installed(file, false)))
        .orElse(List.of());
  }

  private Optional<SourceFile> find(String folder, String relative) {
    return tree.read(folder.isEmpty() ? relative : folder + "/" + relative);
  }

  private static String folderOf(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }
}
