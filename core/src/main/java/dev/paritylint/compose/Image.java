package dev.paritylint.compose;

import dev.paritylint.compose.FileChange.Put;
import dev.paritylint.source.SourceTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An image as a stage of a Dockerfile makes it.
 *
 * @param base the image that it is built from, or empty where a variable decides
 * @param folder in which its commands run
 * @param changes what happens to files, in order
 * @param environment what its containers have, unless they are given something else
 */
record Image(
    String base,
    String folder,
    List<FileChange> changes,
    ImageCommand command,
    Map<String, Placed> environment) {
  static final Image EMPTY = new Image("", "/", List.of(), new ImageCommand(null, null), Map.of());

  Image {
    changes = List.copyOf(changes);
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
  }

  /** The image that a service is built from; empty where it has none that is built here. */
  static Optional<Image> of(ComposeService service, SourceTree tree) {
    return service
        .buildContext()
        .flatMap(
            context ->
                new Folder(context)
                    .resolve(service.dockerfile())
                    .flatMap(tree::read)
                    .map(
                        file ->
                            new ImageReader(new Folder(context), tree, service.buildArguments())
                                .read(file, service.buildTarget())));
  }

  /** The same with more put into it, and perhaps another folder to begin in. */
  Image with(List<Mount> mounts, String other) {
    List<FileChange> all = new ArrayList<>(changes);
    mounts.forEach(mount -> all.add(new Put(mount)));
    return new Image(base, other.isEmpty() ? folder : other, all, command, environment);
  }

  /** An absolute path, for one that may be relative to the folder. */
  String absolute(String path) {
    return absolute(path, folder);
  }

  static String absolute(String path, String folder) {
    if (path.startsWith("/")) {
      return path;
    }
    return Folder.of((folder + "/x").substring(1)).resolve(path).map(it -> "/" + it).orElse("");
  }

  /** The file of the repository that lies at an absolute path; empty where none does for sure. */
  Optional<String> source(String target, SourceTree tree) {
    for (int i = changes.size() - 1; i >= 0; i--) {
      if (changes.get(i) instanceof Put put) {
        Optional<String> path = put.mount().source(target);
        if (path.isPresent()) {
          return path.filter(found -> tree.read(found).isPresent());
        }
      }
    }
    return Optional.empty();
  }
}
